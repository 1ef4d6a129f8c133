package io.parkflow.platform.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Standing;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Submission;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.inbox.Aside;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.platform.inbox.Papers;
import io.parkflow.platform.inbox.TaskDesk;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Answers of those who help with a task, and of a holder whom others help.
@Singleton
final class Helping implements Aside {
    private final Spots spots;
    private final Items items;
    private final KeptAnswers kept;
    private final TaskDesk desk;
    private final Papers papers;
    private final Returning returning;
    private final Members members;
    private final Standing standing;
    private final Journal journal;
    private final Clock clock;

    Helping(
            Spots spots,
            Items items,
            KeptAnswers kept,
            TaskDesk desk,
            Papers papers,
            Returning returning,
            Members members,
            Standing standing,
            Journal journal,
            Clock clock) {
        this.spots = spots;
        this.items = items;
        this.kept = kept;
        this.desk = desk;
        this.papers = papers;
        this.returning = returning;
        this.members = members;
        this.standing = standing;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Step step(Bundle bundle, Item item) {
        return HelpSteps.of(bundle, item);
    }

    @Override
    public Optional<Map<String, Object>> findDraft(Item item) {
        return item.kind() == Item.Kind.STEP
                ? kept.find(item.id()).map(answer -> Trees.map(answer.data()))
                : Optional.empty();
    }

    @Override
    public void answer(Item item, String outcome, Optional<String> comment, ObjectNode data) {
        Spot spot = spots.locked(item.id());
        if (spot.matter().state() == io.parkflow.platform.cases.State.SUSPENDED) {
            throw spot.refusal("tasks.suspended");
        }
        if (spot.item().isHeld() && spot.item().kind() != Item.Kind.STEP) {
            // asked to sign after a decision that is not made yet
            throw spot.refusal("work.not-now");
        }
        switch (spot.item().kind()) {
            case STEP -> decide(spot, outcome, comment, data);
            case BEFORE, BESIDE, AFTER -> sign(spot, chosen(spot, outcome, comment), comment);
            case DELEGATED -> serve(spot, chosen(spot, outcome, comment), comment, data);
            case REWORK -> rework(spot, chosen(spot, outcome, comment), comment, data);
        }
    }

    /// With everybody else's part done, the decision waits only for those who sign after it.
    private void decide(Spot spot, String outcome, Optional<String> comment, ObjectNode data) {
        Item item = spot.item();
        List<Item> helpers = items.helping(item.id());
        List<Item> open = helpers.stream()
                .filter(helper -> helper.kind() != Item.Kind.AFTER || item.isHeld())
                .toList();
        if (!open.isEmpty()) {
            String who = members.names(open.stream().map(Helping::member).toList()).values().stream()
                    .sorted()
                    .reduce((one, other) -> one + "、" + other)
                    .orElse("");
            throw spot.refusal("work.others-first", who).with("waitsFor", who);
        }
        desk.check(item, outcome, comment, data);
        kept.keep(new Kept(item.id(), spot.viewer().member(), outcome, comment, data));
        Item mine = item.isOf(spot.viewer().member())
                ? item
                : item.to(
                        io.parkflow.platform.cases.Viewer.member(spot.viewer().member()),
                        Optional.of(item.candidate()));
        spots.change(item, mine.held(0));
        helpers.forEach(helper -> spots.change(helper, helper.freed(0)));
        journal.record(Hands.fact("decidedAwaiting", spot).saying(comment).with("outcome", outcome));
    }

    private static UUID member(Item helper) {
        return UUID.fromString(helper.owner().substring(2));
    }

    private void sign(Spot spot, String outcome, Optional<String> comment) {
        Item helper = spot.item();
        boolean agrees = outcome.equals(HelpSteps.AGREE);
        finish(spot, outcome);
        journal.record(fact("opinionGiven", spot)
                .saying(comment)
                .with("kind", helper.kind().word())
                .with("agrees", agrees));
        Item task = task(spot);
        List<Item> left = items.helping(task.id());
        if (helper.kind() == Item.Kind.AFTER) {
            signedAfter(task, left, agrees);
        } else {
            boolean waits = left.stream().anyMatch(other -> other.kind() == Item.Kind.BEFORE);
            spots.change(task, task.isHeld() && !waits ? task.freed(1) : task.helped(-1));
        }
    }

    private void signedAfter(Item task, List<Item> left, boolean agrees) {
        if (!agrees) {
            left.forEach(other -> items.drop(other.id()));
            kept.drop(task.id());
            spots.change(task, task.freed(task.helpers()));
        } else if (left.isEmpty()) {
            carryOut(task);
        } else {
            spots.change(task, task.helped(-1));
        }
    }

    private void carryOut(Item task) {
        Kept answer = kept.find(task.id()).orElseThrow();
        kept.drop(task.id());
        Item taken = items.finish(task.id(), answer.member(), answer.outcome(), clock.instant())
                .orElseThrow();
        standing.inNameOf(answer.member(), () -> {
            desk.carryOut(taken, answer.outcome(), answer.comment(), answer.data());
            return taken;
        });
    }

    private void serve(Spot spot, String outcome, Optional<String> comment, ObjectNode data) {
        finish(spot, outcome);
        Item task = task(spot);
        if (outcome.equals(HelpSteps.DONE) && !data.isEmpty()) {
            kept.keep(new Kept(task.id(), spot.viewer().member(), Kept.DRAFT, comment, data));
        }
        spots.change(task, task.freed(1));
        journal.record(fact(outcome.equals(HelpSteps.DONE) ? "delegationDone" : "delegationDeclined", spot)
                .saying(comment));
    }

    private void rework(Spot spot, String outcome, Optional<String> comment, ObjectNode data) {
        Item helper = spot.item();
        Step step = HelpSteps.of(spot.bundle(), helper);
        Optional<Submission> paper = step.findForm()
                .map(form -> papers.handIn(
                        spot.matter(),
                        HelpSteps.target(helper),
                        form,
                        data,
                        spot.viewer().member()));
        finish(spot, outcome);
        Item task = task(spot);
        Item freed = task.freed(1);
        spots.change(task, freed);
        Fact told = fact("reworked", spot).saying(comment);
        journal.record(paper.map(given -> given.bind(told)).orElse(told));
        if (helper.target().orElse("").endsWith(Returning.AGAIN)) {
            returning.toBeginning(items.find(task.id()).orElseThrow());
        }
    }

    private String chosen(Spot spot, String outcome, Optional<String> comment) {
        Step.Outcome chosen =
                HelpSteps.of(spot.bundle(), spot.item()).outcomes().get(outcome);
        if (chosen == null) {
            throw Rejected.flawed(List.of(Flaw.at("/outcome", "tasks.unknown-outcome", outcome)));
        }
        if (chosen.needs().contains("comment") && comment.isEmpty()) {
            throw Rejected.flawed(List.of(Flaw.at("/comment", "tasks.comment-needed")));
        }
        return outcome;
    }

    private void finish(Spot spot, String outcome) {
        items.finish(spot.item().id(), Caller.current().member(), outcome, clock.instant());
    }

    private Item task(Spot spot) {
        return items.find(spot.item().task().orElseThrow()).orElseThrow();
    }

    private static Fact fact(String what, Spot spot) {
        return Fact.ofCase("work.task." + what, spot.matter().id())
                .at(spot.item().step())
                .with("task", spot.item().task().orElseThrow().toString());
    }
}
