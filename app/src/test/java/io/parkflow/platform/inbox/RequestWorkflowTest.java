package io.parkflow.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.tenancy.operator.Founding;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.cases.Viewer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestWorkflowTest implements TestPropertyProvider {
    @Inject
    Founding founding;

    @Inject
    StartDesk starts;

    @Inject
    TaskDesk tasks;

    @Inject
    CaseDesk desk;

    @Inject
    Page page;

    @Inject
    InboxCounts counts;

    @Inject
    Transactions transactions;

    private Park park;

    @Override
    public Map<String, String> getProperties() {
        return io.parkflow.test.Migrated.properties();
    }

    @BeforeAll
    void foundPark() {
        park = founding.found("request-test", "测试高新区", "测高新");
    }

    @Test
    void threeStepsLeadToApproval() {
        Caller handler = caller("DEPT_HANDLER");
        Case opened =
                as(handler, () -> starts.start("request", "新建围墙", Trees.of(Map.of("subject", "新建围墙", "urgent", true))));
        assertEquals(State.SUBMITTED, opened.state());
        assertTrue(opened.number().startsWith("测高新请〔"));

        UUID first = only(handler);
        answer(handler, first, "forward");
        assertThrows(Rejected.class, () -> answer(handler, first, "forward"));
        Caller head = caller("DEPT_HEAD");
        answer(head, only(head), "agree");
        Caller leader = caller("PARK_LEADER");
        answer(leader, only(leader), "approve");
        Case closed = as(leader, () -> desk.known(opened.id()));

        assertEquals(State.CLOSED, closed.state());
        assertEquals(0, (int) as(leader, () -> counts.count(List.of("r:PARK_LEADER"))));
    }

    private void answer(Caller caller, UUID task, String outcome) {
        as(caller, () -> {
            tasks.complete(task, outcome, Optional.empty(), Trees.empty());
            return task;
        });
    }

    private UUID only(Caller caller) {
        Page.Open open = as(
                caller,
                () -> page.open(
                        Viewer.of(caller).candidates(),
                        new TaskFilter(
                                TaskView.todo,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                TaskFilter.Sort.newest,
                                Optional.empty(),
                                20)));
        assertEquals(1, open.lines().size());
        assertEquals(1, open.total());
        return open.lines().getFirst().id();
    }

    private Caller caller(String role) {
        return new Caller(Ids.next(), Ids.next(), park.id(), Optional.empty(), Set.of(role), Set.of());
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return Tenancy.as(park.tenant(), () -> {
            try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
                return transactions.write(work);
            }
        });
    }
}
