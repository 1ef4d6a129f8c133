package io.parkflow.platform.inbox;

import io.parkflow.engine.OpenedTask;
import io.parkflow.engine.TaskObserver;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseClock;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.staffing.Found;
import io.parkflow.platform.staffing.Staffing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps the inbox in step with the engine.
@Singleton
final class InboxWatch implements TaskObserver {
    private final Items items;
    private final CaseDesk desk;
    private final CaseClock caseClock;
    private final Staffing staffing;
    private final Journal journal;
    private final Clock clock;

    InboxWatch(Items items, CaseDesk desk, CaseClock caseClock, Staffing staffing, Journal journal, Clock clock) {
        this.items = items;
        this.desk = desk;
        this.caseClock = caseClock;
        this.staffing = staffing;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Optional<Map<String, Object>> opened(OpenedTask task) {
        Case matter = desk.known(task.caseId());
        Bundle bundle = desk.bundle(matter);
        Step step = bundle.step(task.step());
        State state = State.valueOf(step.status());
        if (matter.state() != state) {
            desk.move(task.caseId(), state, Optional.empty());
        }
        return switch (staffing.find(step, task, matter)) {
            case Found.Somebody somebody -> {
                open(task, matter, bundle, somebody);
                yield Optional.empty();
            }
            case Found.Skip(String why) -> passOver(task, matter, bundle, step, why);
        };
    }

    private void open(OpenedTask task, Case matter, Bundle bundle, Found.Somebody found) {
        String candidate = found.candidate();
        Optional<String> again = Again.findDoer(task).map(Viewer::member).filter(key -> !key.equals(candidate));
        items.open(Item.step(
                task.id(),
                task.caseId(),
                matter.workflow(),
                task.step(),
                again.orElse(candidate),
                again.map(_ -> candidate),
                clock.instant(),
                caseClock.findDue(task.caseId(), bundle, task.step()),
                Again.findRound(task),
                found.asked()));
    }

    /// Nobody is asked, so the step's first answer counts; one that sets a verb going is never given unasked.
    private Optional<Map<String, Object>> passOver(OpenedTask task, Case matter, Bundle bundle, Step step, String why) {
        Map.Entry<String, Step.Outcome> first =
                step.outcomes().entrySet().iterator().next();
        if (first.getValue().findVerb().isPresent() || step.findForm().isPresent()) {
            open(task, matter, bundle, Found.Somebody.group(Viewer.role(Staffing.ADMINISTRATION)));
            return Optional.empty();
        }
        journal.record(Fact.ofCase("work.task.skipped", matter.id())
                .at(task.step())
                .with("why", why)
                .with("outcome", first.getKey()));
        return Optional.of(bundle.routing().containsKey("outcome") ? Map.of("outcome", first.getKey()) : Map.of());
    }

    @Override
    public void closed(UUID taskId, UUID caseId) {
        if (!Answering.is(taskId)) {
            items.drop(taskId);
        }
    }

    @Override
    public void ended(UUID caseId, String end) {
        desk.ended(caseId, end);
    }
}
