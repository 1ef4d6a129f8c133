package io.parkflow.platform.inbox;

import io.parkflow.engine.OpenedTask;
import io.parkflow.engine.TaskObserver;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseClock;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Keeps the inbox in step with the engine.
@Singleton
final class InboxWatch implements TaskObserver {
    private final Items items;
    private final CaseDesk desk;
    private final CaseClock caseClock;
    private final Clock clock;

    InboxWatch(Items items, CaseDesk desk, CaseClock caseClock, Clock clock) {
        this.items = items;
        this.desk = desk;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    @Override
    public void opened(OpenedTask task) {
        Case matter = desk.known(task.caseId());
        Bundle bundle = desk.bundle(matter);
        Step step = bundle.step(task.step());
        String candidate = candidate(step, task, matter);
        Optional<String> again = Again.find(task.step())
                .filter(_ -> task.element().isEmpty())
                .map(Viewer::member)
                .filter(key -> !key.equals(candidate));
        items.open(Item.step(
                task.id(),
                task.caseId(),
                matter.workflow(),
                task.step(),
                again.orElse(candidate),
                again.map(_ -> candidate),
                clock.instant(),
                caseClock.findDue(task.caseId(), bundle, task.step())));
        State state = State.valueOf(step.status());
        if (matter.state() != state) {
            desk.move(task.caseId(), state, Optional.empty());
        }
    }

    private static String candidate(Step step, OpenedTask task, Case matter) {
        if (step.assign().role() != null) {
            return Viewer.role(step.assign().role());
        }
        return step.assign().field() == null
                ? Viewer.member(matter.starter())
                : Viewer.member(UUID.fromString(task.element().orElseThrow()));
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
