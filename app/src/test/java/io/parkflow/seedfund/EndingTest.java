package io.parkflow.seedfund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.committee.Decision;
import io.parkflow.platform.committee.Outcome;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An application that is given up or stopped leaves nothing behind: no reserved money, no notice, no agenda, no timer.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EndingTest implements TestPropertyProvider {
    private static final Money WHOLE = Money.yuan(1_000_000);
    private static final Map<String, String> WHY = Map.of("comment", "项目不再实施");

    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");

    @Inject
    Walks walks;

    @Inject
    Committed committee;

    @Inject
    Http http;

    private Walk walk;
    private Caller office;

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeEach
    void openCall() {
        walk = walks.begin();
        office = walk.caller(Optional.empty(), "DISPATCH_OFFICE");
    }

    private UUID published() {
        UUID id = walk.scored();
        walk.as(walk.officer, () -> {
            committee.decided(
                    new Decision(id, Ids.next(), Outcome.APPROVED, Optional.of(Money.yuan(300_000)), List.of()));
            return id;
        });
        assertEquals(State.PUBLICITY, walk.state(id));
        assertEquals(Money.yuan(700_000), walk.balance().available());
        return id;
    }

    private Http.Reply end(UUID id, String how, Caller who) {
        return http.post("/api/v1/cases/" + id + "/" + how, walk.token(who), WHY);
    }

    private void ended(UUID id, State state) {
        assertEquals(state, walk.state(id));
        assertEquals(WHOLE, walk.balance().available());
        assertEquals(walk.balance(), walk.as(office, () -> walk.ledger().recounted(walk.fund)));
        now.forward(Duration.ofDays(60));
        assertEquals(0, walk.timersOf(id));
        walk.runDue();
        assertEquals(state, walk.state(id));
        assertEquals(List.of(), walk.as(office, () -> walk.tasksOf(id)));
    }

    @Test
    void whatIsStoppedWhileItIsPublishedGivesItsMoneyBackAndItsNoticeNoLongerStands() {
        UUID id = published();
        String notices = "/api/v1/public/" + walk.park.slug() + "/publicity";
        assertEquals(1, http.get(notices, "").objects("items").size());

        Http.Reply stopped = end(id, "termination", office);

        assertEquals(204, stopped.status(), stopped::text);
        Map<String, Object> notice = http.get(notices, "").objects("items").getFirst();
        assertEquals("revoked", notice.get("state"));
        assertEquals(
                409,
                http.post(
                                notices + "/" + notice.get("id") + "/objections",
                                "",
                                Map.of("kind", "person", "name", "李四", "contact", "13800000000", "text", "不同意"))
                        .status());
        List<String> events = walk.events(id);
        assertTrue(events.containsAll(
                List.of("seedfund.application.released", "publicity.notice.revoked", "work.case.terminated")));
        ended(id, State.TERMINATED);
        assertEquals(409, end(id, "termination", office).status());
    }

    @Test
    void anApplicantWhoGivesUpLeavesTheAgendaAndHasHadTheirTurn() {
        UUID id = walk.scored();
        String secretary = walk.token(walk.caller(Optional.empty(), "IC_SECRETARY"));
        String meeting = http.post(
                        "/api/v1/committee/meetings",
                        secretary,
                        Map.of("title", "投决会", "heldAt", "2026-03-20T09:30:00+08:00", "place", "会议室"))
                .string("id");
        String items = "/api/v1/committee/meetings/" + meeting + "/items";
        assertEquals(
                201,
                http.post(items, secretary, Map.of("caseId", id.toString())).status());
        assertEquals(409, end(id, "cancellation", walk.officer).status(), "it is not theirs to give up");

        Http.Reply given = end(id, "cancellation", walk.applicant);

        assertEquals(204, given.status(), given::text);
        assertTrue(walk.events(id).containsAll(List.of("committee.item.returned", "work.case.cancelled")));
        assertFalse(walk.events(id).contains("seedfund.application.released"), "nothing was reserved");
        assertEquals(
                "returned",
                http.get("/api/v1/committee/meetings/" + meeting, secretary)
                        .objects("items")
                        .getFirst()
                        .get("state"));
        assertEquals(
                "seedfund.once-per-round",
                assertThrows(Rejected.class, walk::submitted).getMessage());
        ended(id, State.WITHDRAWN);
    }

    @Test
    void whatTheBankMayHaveAlreadyIsNotGivenUp() {
        UUID id = published();
        now.forward(Duration.ofDays(14));
        walk.runDue();
        walk.complete(walk.applicant, id, "sign", Walk.account());
        walk.complete(walk.officer, id, "sign", walk.agreement("300000.00"));
        Caller maker = walk.caller(Optional.empty(), "FINANCE_MAKER");
        Caller checker = walk.caller(Optional.empty(), "FINANCE_CHECKER");
        walk.complete(maker, id, "prepare", walk.payment(maker, "300000.00"));

        Http.Reply refused = end(id, "termination", office);
        assertEquals(409, refused.status(), refused::text);
        assertEquals("seedfund.payment-under-way", refused.string("code"));
        assertEquals(409, end(id, "cancellation", walk.applicant).status());
        assertEquals(Money.yuan(700_000), walk.balance().available());

        walk.complete(
                checker,
                id,
                "return",
                Trees.of(Map.of("payeeAgrees", true, "amountAgrees", true, "receiptAgrees", true)));
        assertEquals(204, end(id, "termination", office).status());
        ended(id, State.TERMINATED);
    }
}
