package io.parkflow.platform.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.engine.Tasks;
import io.parkflow.engine.VerbCall;
import io.parkflow.engine.Verbs;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseClock;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.cases.Submission;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Answers tasks, the same way for every workflow: may you → is it right → keep the paper → the outcome's verb → the
/// engine moves → it is told. All in the caller's transaction.
@Singleton
public final class TaskDesk {
    private final Items items;
    private final Handled handled;
    private final Papers papers;
    private final CaseDesk desk;
    private final CaseClock caseClock;
    private final Verbs verbs;
    private final Tasks tasks;
    private final Journal journal;
    private final Clock clock;
    private final Provider<Aside> aside;
    private final Voting voting;

    TaskDesk(
            Items items,
            Handled handled,
            Papers papers,
            CaseDesk desk,
            CaseClock caseClock,
            Verbs verbs,
            Tasks tasks,
            Journal journal,
            Clock clock,
            Provider<Aside> aside,
            Voting voting) {
        this.items = items;
        this.handled = handled;
        this.papers = papers;
        this.desk = desk;
        this.caseClock = caseClock;
        this.verbs = verbs;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
        this.aside = aside;
        this.voting = voting;
    }

    /// @throws Rejected 404 not yours, 409 somebody was faster (with who and when), 422 with every flaw
    public void complete(UUID taskId, String outcome, Optional<String> comment, ObjectNode data) {
        Caller caller = Caller.current();
        Viewer viewer = Viewer.of(caller);
        Optional<Item> taken = items.take(taskId, viewer.candidates(), caller.member(), outcome, clock.instant());
        if (taken.isEmpty()) {
            Item special = items.find(taskId, viewer.candidates()).orElseThrow(() -> handled.refusal(taskId, viewer));
            aside.get().answer(special, outcome, comment, data);
            return;
        }
        carryOut(taken.get(), outcome, comment, data);
    }

    /// For whoever has taken the task out of the inbox: what follows from its answer, in the caller's name.
    public void carryOut(Item item, String outcome, Optional<String> comment, ObjectNode data) {
        Case matter = desk.known(item.caseId());
        desk.holding(matter, () -> answer(item, matter, outcome, comment, data));
    }

    /// Whether an answer could be carried out, without doing it.
    ///
    /// @throws Rejected as [#complete] would
    public void check(Item item, String outcome, Optional<String> comment, ObjectNode data) {
        Case matter = desk.known(item.caseId());
        Step step = desk.bundle(matter).step(item.step());
        requireMoving(matter);
        outcome(step, outcome, comment);
        handled.apart(matter, step, Caller.current().member());
        step.findForm().ifPresent(form -> papers.check(matter, item.step(), form, data));
    }

    private static void requireMoving(Case matter) {
        if (matter.state() == State.SUSPENDED) {
            throw Rejected.conflict("tasks.suspended");
        }
    }

    private Item answer(Item item, Case matter, String outcome, Optional<String> comment, ObjectNode data) {
        UUID member = Caller.current().member();
        requireMoving(matter);
        Bundle bundle = desk.bundle(matter);
        Step step = bundle.step(item.step());
        Step.Outcome chosen = outcome(step, outcome, comment);
        handled.apart(matter, step, member);
        Optional<Submission> paper =
                step.findForm().map(form -> papers.handIn(matter, item.step(), form, data, member));
        ObjectNode kept = paper.map(Submission::data).orElse(data);
        Map<String, Object> routing = new LinkedHashMap<>();
        if (bundle.routing().containsKey("outcome")) {
            routing.put("outcome", outcome);
        }
        step.routes().forEach((field, name) -> routing.put(name, Routed.value(kept.path(field))));
        chosen.findVerb().ifPresent(verb -> routing.putAll(verbs.run(verb, call(item, outcome, comment, kept))));
        step.findCompletion().ifPresent(policy -> routing.putAll(voting.cast(item, policy, outcome, member)));
        if (step.isResuming()) {
            caseClock.used(item.caseId(), item.step(), item.openedAt());
        }
        Fact decision = Fact.ofCase(matter.workflow() + "." + item.step() + "." + outcome, matter.id())
                .at(item.step())
                .saying(comment)
                .with("since", item.openedAt().toString())
                .with("paused", step.isPausing());
        journal.record(paper.map(given -> given.bind(decision)).orElse(decision));
        Answering.run(item.id(), () -> tasks.complete(item.id(), routing));
        return item;
    }

    private static Step.Outcome outcome(Step step, String outcome, Optional<String> comment) {
        Step.Outcome chosen = step.outcomes().get(outcome);
        if (chosen == null) {
            throw Rejected.flawed(List.of(Flaw.at("/outcome", "tasks.unknown-outcome", outcome)));
        }
        if (chosen.needs().contains("comment")
                && comment.filter(words -> !words.isBlank()).isEmpty()) {
            throw Rejected.flawed(List.of(Flaw.at("/comment", "tasks.comment-needed")));
        }
        return chosen;
    }

    private static VerbCall call(Item item, String outcome, Optional<String> comment, ObjectNode data) {
        UUID member = Caller.current().member();
        return new VerbCall(
                item.caseId(),
                item.step(),
                item.id().toString(),
                Map.of(),
                Optional.of(new VerbCall.Answer(item.id(), member, outcome, comment, Trees.map(data))));
    }
}
