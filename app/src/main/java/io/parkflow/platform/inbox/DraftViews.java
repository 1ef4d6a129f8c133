package io.parkflow.platform.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.FileLabel;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Corrections;
import io.parkflow.platform.cases.PaperViews;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.drafts.Draft;
import io.parkflow.platform.drafts.Drafts;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.Known;
import io.parkflow.platform.forms.Prefill;
import io.parkflow.platform.forms.References;
import io.parkflow.platform.forms.StepRights;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What stands in a form when it is opened: one's own draft, else what was said before, else what is known already.
@Singleton
final class DraftViews {
    private final Drafts drafts;
    private final DraftDesk desk;
    private final Papers papers;
    private final PaperViews views;
    private final Corrections corrections;
    private final Prefill prefill;
    private final FileDesk files;

    DraftViews(
            Drafts drafts,
            DraftDesk desk,
            Papers papers,
            PaperViews views,
            Corrections corrections,
            Prefill prefill,
            FileDesk files) {
        this.drafts = drafts;
        this.desk = desk;
        this.papers = papers;
        this.views = views;
        this.corrections = corrections;
        this.prefill = prefill;
        this.files = files;
    }

    /// @param data      without the draft
    /// @param files     named in either
    /// @param prefilled where `data` comes from, when nobody has said it in this case
    record Filled(
            Map<String, Object> data,
            List<FileLabel> files,
            List<Prefill.Source> prefilled,
            Optional<TaskSheet.Draft> draft) {}

    Filled ofTask(Item item, Case matter, Step step) {
        UUID member = Caller.current().member();
        Optional<Draft> mine = drafts.ofTask(item.id(), member);
        return step.findForm()
                .map(key -> withForm(item, matter, key, mine))
                .orElseGet(() ->
                        new Filled(Map.of(), List.of(), List.of(), mine.map(draft -> shown(draft, draft.data()))));
    }

    private Filled withForm(Item item, Case matter, String key, Optional<Draft> mine) {
        Form form = papers.form(matter, key);
        PaperViews.Draft before = views.draft(matter, item.paper(), key);
        StepRights rights = corrections.rights(matter.id(), item.paper(), form);
        Optional<ObjectNode> typed = mine.map(draft -> writable(draft.data(), form, rights));
        List<FileLabel> named = Stream.concat(
                        before.files().stream(), typed.stream().flatMap(data -> named(form, data).stream()))
                .distinct()
                .toList();
        Optional<TaskSheet.Draft> draft = mine.map(kept -> shown(kept, typed.orElseThrow()));
        if (!before.data().isEmpty()) {
            return new Filled(before.data(), named, List.of(), draft);
        }
        Known.Asking asking =
                new Known.Asking(matter.workflow(), form, Caller.current().member(), matter.resident());
        ObjectNode known = prefill.fill(asking, rights);
        return new Filled(Trees.map(known), named, prefill.sources(asking, known), draft);
    }

    private static TaskSheet.Draft shown(Draft draft, ObjectNode data) {
        return new TaskSheet.Draft(
                draft.id(), draft.outcome(), draft.comment(), Trees.map(data), draft.savedAt(), draft.version());
    }

    OpeningSheet ofStart(Bundle bundle) {
        Caller caller = Caller.current();
        Optional<Draft> mine = drafts.ofStart(bundle.key(), caller.member());
        Optional<Form> form = desk.form(bundle);
        ObjectNode data = Trees.empty();
        List<Prefill.Source> sources = List.of();
        if (form.isPresent()) {
            StepRights rights = form.get().answering(Papers.START);
            Known.Asking asking = new Known.Asking(bundle.key(), form.get(), caller.member(), caller.resident());
            data = mine.map(draft -> writable(draft.data(), form.get(), rights))
                    .orElseGet(() -> prefill.fill(asking, rights));
            sources = prefill.sources(asking, data);
        }
        ObjectNode filled = data;
        return new OpeningSheet(
                mine.map(Draft::id),
                mine.map(Draft::title).orElse(""),
                Trees.map(filled),
                form.map(asked -> named(asked, filled)).orElse(List.of()),
                sources,
                mine.map(Draft::savedAt),
                mine.map(Draft::version).orElse(0));
    }

    /// A form may have changed since, and a step's rights too.
    private static ObjectNode writable(ObjectNode data, Form form, StepRights rights) {
        ObjectNode kept = data.deepCopy();
        kept.retain(data.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name ->
                        form.findField(name).isPresent() && rights.over(name).writes())
                .toList());
        return kept;
    }

    private List<FileLabel> named(Form form, ObjectNode data) {
        return files.labels(References.of(form, data).files());
    }
}
