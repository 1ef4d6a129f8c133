package io.parkflow.platform.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Corrections;
import io.parkflow.platform.cases.Enclosures;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.drafts.Draft;
import io.parkflow.platform.drafts.Drafts;
import io.parkflow.platform.forms.Checked;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.FormCheck;
import io.parkflow.platform.forms.StepRights;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps what somebody types into a task or a form that begins a case. Nothing is required yet, but nothing is kept
/// that this person could not hand in: what the step may not write is refused, what it hides is not even known.
@Singleton
final class DraftDesk {
    private static final Set<String> SHEET = Set.of("scores", "comments", "vetoes", "declaration");

    private final Drafts drafts;
    private final Items items;
    private final Handled handled;
    private final CaseDesk desk;
    private final StartDesk starts;
    private final Catalog catalog;
    private final Papers papers;
    private final Corrections corrections;
    private final Enclosures enclosures;
    private final Provider<Aside> aside;
    private final ParkTime time;

    DraftDesk(
            Drafts drafts,
            Items items,
            Handled handled,
            CaseDesk desk,
            StartDesk starts,
            Catalog catalog,
            Papers papers,
            Corrections corrections,
            Enclosures enclosures,
            Provider<Aside> aside,
            ParkTime time) {
        this.drafts = drafts;
        this.items = items;
        this.handled = handled;
        this.desk = desk;
        this.starts = starts;
        this.catalog = catalog;
        this.papers = papers;
        this.corrections = corrections;
        this.enclosures = enclosures;
        this.aside = aside;
        this.time = time;
    }

    /// @throws Rejected 404 or 409 as for whoever would answer, 412 when it was saved elsewhere meanwhile, 422 for what
    ///     could never be handed in
    Draft keep(UUID task, Version seen, Drafts.Typed typed) {
        Viewer viewer = Viewer.of(Caller.current());
        Item item = items.find(task, viewer.candidates()).orElseThrow(() -> handled.refusal(task, viewer));
        Case matter = desk.known(item.caseId());
        Step step = aside.get().step(desk.bundle(matter), item);
        List<Flaw> flaws = new ArrayList<>();
        typed.outcome()
                .filter(outcome -> !step.outcomes().containsKey(outcome))
                .ifPresent(outcome -> flaws.add(Flaw.at("/outcome", "tasks.unknown-outcome", outcome)));
        ObjectNode data = step.findForm()
                .map(form -> judged(matter, item.paper(), form, typed.data(), viewer, flaws))
                .orElseGet(() -> sheet(step, typed.data(), flaws));
        refuse(flaws);
        return drafts.keepForTask(
                task,
                matter.workflow(),
                viewer.member(),
                seen,
                new Drafts.Typed("", typed.outcome(), typed.comment(), data));
    }

    private ObjectNode judged(Case matter, String step, String key, ObjectNode sent, Viewer viewer, List<Flaw> flaws) {
        Form form = papers.form(matter, key);
        StepRights rights = corrections.rights(matter.id(), step, form);
        Checked checked = saved(form, rights, sent);
        flaws.addAll(checked.flaws());
        ObjectNode before = papers.others(matter.id()).getOrDefault(key, Trees.empty());
        flaws.addAll(enclosures.flaws(matter, form, rights, checked.data(), before, viewer));
        return checked.data();
    }

    private Checked saved(Form form, StepRights rights, ObjectNode sent) {
        return new FormCheck(form, rights, time.today()).saved(sent, Trees.empty());
    }

    /// A score sheet is judged when it is handed in; a step without either keeps words only.
    private static ObjectNode sheet(Step step, ObjectNode sent, List<Flaw> flaws) {
        Set<String> known = step.findRubric().isPresent() ? SHEET : Set.of();
        sent.properties().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .forEach(entry -> flaws.add(Flaw.at("/" + entry.getKey(), "forms.unknown-field")));
        if (sent.toString().length() > FormCheck.MAX_BYTES) {
            flaws.add(Flaw.at("", "forms.too-large", FormCheck.MAX_BYTES / 1_000));
        }
        return sent;
    }

    /// @throws Rejected as [StartDesk#start]; 412 when it was saved elsewhere meanwhile
    Draft keep(String workflow, Version seen, Drafts.Typed typed) {
        UUID member = Caller.current().member();
        Bundle bundle = starts.startable(workflow);
        List<Flaw> flaws = new ArrayList<>();
        Optional<Form> form = form(bundle);
        ObjectNode data = form.map(asked -> {
                    StepRights rights = asked.answering(Papers.START);
                    Checked checked = saved(asked, rights, typed.data());
                    flaws.addAll(checked.flaws());
                    flaws.addAll(enclosures.flaws(asked, rights, checked.data(), member));
                    return checked.data();
                })
                .orElseGet(Trees::empty);
        refuse(flaws);
        return drafts.keepForStart(
                workflow, member, seen, new Drafts.Typed(typed.title(), Optional.empty(), Optional.empty(), data));
    }

    Optional<Form> form(Bundle bundle) {
        return bundle.start().findForm().map(key -> catalog.form(bundle.key(), bundle.version(), key));
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
    }
}
