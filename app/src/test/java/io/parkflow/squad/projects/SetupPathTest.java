package io.parkflow.squad.projects;

import static io.parkflow.squad.Office.PROJECTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.Jobs;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.Office;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SetupPathTest implements TestPropertyProvider {
    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");

    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    Uploads uploads;

    @Inject
    Jobs jobs;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private Office office;
    private String project = "";
    private String caseId = "";

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeEach
    void propose() {
        now.set("2026-03-02T02:00:00Z");
        office = new Office(town, http, uploads);
        project = office.registered("传感模组项目");
        Http.Reply proposed = office.post(office.officer, PROJECTS + "/" + project + "/proposals", Map.of());
        assertEquals(201, proposed.status(), proposed.text());
        caseId = proposed.string("caseId");
    }

    private void ok(Http.Reply reply) {
        assertEquals(200, reply.status(), reply.text());
    }

    private Http.Reply sentToReview() {
        return office.answer(
                office.dispatch,
                caseId,
                "pass",
                Map.of("scopeOk", true, "reviewers", List.of(office.head.member(), office.head2.member())));
    }

    private String library() {
        return office.get(office.head, PROJECTS + "/" + project).string("library");
    }

    private String state() {
        return office.get(office.dispatch, "/api/v1/cases/" + caseId).string("state");
    }

    @Test
    void fromTheProposalToTheFrozenBaseline() {
        assertEquals("PROPOSED", library());
        assertEquals(
                409,
                office.post(office.officer, PROJECTS + "/" + project + "/proposals", Map.of())
                        .status());
        ok(sentToReview());
        ok(office.answer(office.head, caseId, "agree", Map.of()));
        ok(office.answer(office.head2, caseId, "conditional", Map.of("words", "先落实能评")));
        ok(office.answer(office.leader, caseId, "admit", Map.of()));
        assertEquals("ADMITTED", library());
        ok(office.answer(
                office.park1,
                caseId,
                "assign",
                Map.of(
                        "leader", office.leader.member(),
                        "chief", office.chief.member(),
                        "officer", office.officer.member())));

        Http.Reply early = office.answer(office.chief, caseId, "submit", Map.of());
        assertEquals("plan.no-milestones", early.string("code"), early.text());
        drawn(office.chief);
        ok(office.answer(office.chief, caseId, "submit", Map.of()));
        ok(office.answer(office.leader, caseId, "approve", Map.of()));

        assertEquals("CLOSED", state());
        Map<String, Object> baseline = office.get(office.head, PROJECTS + "/" + project + "/baselines")
                .objects("items")
                .getFirst();
        assertEquals(1, baseline.get("version"));
        Map<String, Object> people =
                office.get(office.head, PROJECTS + "/" + project).object("people");
        assertTrue(people.toString().contains(office.chief.member().toString()), people::toString);
    }

    private void drawn(Town.Person by) {
        Http.Reply drawn = http.send(
                "PUT",
                PROJECTS + "/" + project + "/plan",
                office.token(by),
                "{\"milestones\":[{\"key\":\"start\",\"name\":\"开工\",\"planned\":\"2026-06\"}],"
                        + "\"curve\":[{\"month\":\"2026-06\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"CNY\"}}]}",
                "If-Match",
                "\"0\"");
        assertEquals(200, drawn.status(), drawn.text());
    }

    private void admitted() {
        ok(sentToReview());
        ok(office.answer(office.head, caseId, "agree", Map.of()));
        ok(office.answer(office.head2, caseId, "agree", Map.of()));
        ok(office.answer(office.leader, caseId, "admit", Map.of()));
        ok(office.answer(
                office.park1,
                caseId,
                "assign",
                Map.of(
                        "leader", office.leader.member(),
                        "chief", office.chief.member(),
                        "officer", office.officer.member())));
    }

    private Http.Reply frozenByHand() {
        return office.post(office.dispatch, PROJECTS + "/" + project + "/baselines", Map.of("reason", "存量项目"));
    }

    @Test
    void theBaselineIsTheLeadersToApproveAndNobodyElseFreezesIt() {
        assertEquals("plan.by-review", frozenByHand().string("code"));
        admitted();
        drawn(office.chief);
        assertEquals("plan.by-review", frozenByHand().string("code"));
        ok(office.answer(office.chief, caseId, "submit", Map.of()));
        Http.Reply waiting = frozenByHand();
        assertEquals(409, waiting.status(), waiting.text());
        assertEquals("plan.by-review", waiting.string("code"));
        Object can = office.get(office.dispatch, PROJECTS + "/" + project + "/plan")
                .body()
                .get("can");
        assertTrue(!String.valueOf(can).contains("freeze"), String.valueOf(can));

        ok(office.answer(office.leader, caseId, "return", Map.of()));
        ok(office.answer(office.chief, caseId, "submit", Map.of()));
        ok(office.answer(office.leader, caseId, "approve", Map.of()));
        assertEquals("CLOSED", state());
        assertEquals("plan.frozen-already", frozenByHand().string("code"));
    }

    @Test
    void aReviewThatEndsBeforeTheBaselineIsApprovedBeginsAnew() {
        admitted();
        drawn(office.chief);
        ok(office.answer(office.chief, caseId, "submit", Map.of()));
        Http.Reply ended =
                office.post(office.dispatch, "/api/v1/cases/" + caseId + "/termination", Map.of("comment", "重新论证"));
        assertTrue(ended.status() < 300, ended.text());

        assertEquals("OUTSIDE", library());
        assertEquals("plan.by-review", frozenByHand().string("code"));
        assertEquals(
                "DRAFT",
                office.get(office.chief, PROJECTS + "/" + project + "/plan").string("state"));
        Http.Reply again = office.post(office.officer, PROJECTS + "/" + project + "/proposals", Map.of());
        assertEquals(201, again.status(), again.text());
    }

    @Test
    void everybodyWhoCannotHaveTheirPartIsNamedAtOnce() {
        Town.Person both = town.person(office.park, "PROJECT_OFFICER", "SQUAD_CHIEF", "SQUAD_LEADER");
        ok(sentToReview());
        ok(office.answer(office.head, caseId, "agree", Map.of()));
        ok(office.answer(office.head2, caseId, "agree", Map.of()));
        ok(office.answer(office.leader, caseId, "admit", Map.of()));
        Http.Reply refused = office.answer(
                office.park1,
                caseId,
                "assign",
                Map.of("leader", both.member(), "chief", both.member(), "officer", both.member()));

        assertEquals(422, refused.status(), refused.text());
        assertEquals(
                List.of(
                        "/data/leader projects.chief-is-leader",
                        "/data/chief projects.officer-is-chief",
                        "/data/chief projects.chief-is-leader",
                        "/data/officer projects.officer-is-chief"),
                refused.objects("errors").stream()
                        .map(flaw -> flaw.get("pointer") + " " + flaw.get("code"))
                        .toList());
    }

    @Test
    void whoDoesNotAnswerInTimeHasNoObjectionAndTheRecordSaysSo() {
        ok(sentToReview());
        ok(office.answer(office.head, caseId, "agree", Map.of()));
        now.forward(Duration.ofDays(8));
        Tenancy.as(office.park.tenant(), jobs::runDue);

        assertEquals(
                1,
                office.get(office.dispatch, "/api/v1/cases/" + caseId)
                        .objects("actors")
                        .size());
        ok(office.answer(office.leader, caseId, "admit", Map.of()));

        assertEquals("ADMITTED", library());
        assertEquals(List.of("AGREE", "SILENT"), in(() -> sql.of("""
                        select opinion from project_opinion where tenant_id = :tenant order by opinion
                        """).list(row -> row.text("opinion"))));
        assertEquals("1", in(() -> sql.of("""
                        select cast(count(*) as text) as n from event
                        where tenant_id = :tenant and type = 'squad.review.silent'
                        """).one(row -> row.text("n"))));
    }

    @Test
    void everyObjectionIsAnsweredBeforeTheDecision() {
        ok(sentToReview());
        assertEquals(
                422, office.answer(office.head, caseId, "object", Map.of(), "").status());
        ok(office.answer(office.head, caseId, "object", Map.of("words", "与规划不符")));
        ok(office.answer(office.head2, caseId, "agree", Map.of()));

        Http.Reply unanswered = office.answer(office.leader, caseId, "admit", Map.of());
        assertEquals(422, unanswered.status(), unanswered.text());
        assertTrue(unanswered.text().contains("projects.objection-unanswered"), unanswered.text());
        ok(office.answer(
                office.leader,
                caseId,
                "admit",
                Map.of("answers", List.of(Map.of("reviewer", office.head.member(), "answer", "已调整选址")))));
        assertEquals("ADMITTED", library());
    }

    @Test
    void moreIsAskedForOnce() {
        Map<String, Object> check = Map.of("scopeOk", false);
        ok(office.answer(office.dispatch, caseId, "supplement", check));
        ok(office.answer(office.officer, caseId, "supply", Map.of()));

        Http.Reply again = office.answer(office.dispatch, caseId, "supplement", check);
        assertEquals("projects.supplement-limit", again.string("code"), again.text());
    }

    private Http.Reply rewritten(Town.Person by, String total) {
        Map<String, Object> form = Office.form("传感模组项目");
        form.put("totalInvest", Office.money(total));
        return http.send(
                "PUT",
                PROJECTS + "/" + project,
                office.token(by),
                Trees.of(form).toString(),
                "If-Match",
                office.get(by, PROJECTS + "/" + project).header("ETag"));
    }

    private boolean mayWrite(Town.Person by) {
        return String.valueOf(office.get(by, PROJECTS + "/" + project).body().get("can"))
                .contains("write");
    }

    /// Everything that lies beside this person's task of the case.
    private String seen(Town.Person by) {
        Map<String, Object> task = List.of("todo", "claimable").stream()
                .flatMap(view -> office.get(by, "/api/v1/tasks?limit=100&view=" + view).objects("items").stream())
                .filter(row -> caseId.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow();
        return office.get(by, "/api/v1/tasks/" + task.get("id")).text();
    }

    @Test
    void whatIsReviewedCannotBeRewrittenMeanwhile() {
        for (Town.Person person : List.of(office.officer, office.dispatch)) {
            Http.Reply refused = rewritten(person, "9000000000.00");
            assertEquals(409, refused.status(), refused.text());
            assertEquals("projects.under-review", refused.string("code"));
            assertFalse(mayWrite(person));
        }
        ok(sentToReview());
        assertEquals(409, rewritten(office.officer, "9000000000.00").status());
        assertEquals(403, rewritten(office.chief, "9000000000.00").status());
        ok(office.answer(office.head, caseId, "agree", Map.of()));
        ok(office.answer(office.head2, caseId, "agree", Map.of()));
        assertEquals(409, rewritten(office.dispatch, "9000000000.00").status());
        ok(office.answer(office.leader, caseId, "admit", Map.of()));

        // and what was decided stays: the sums by request only, once there is a baseline
        assertEquals(
                "projects.by-change-request",
                rewritten(office.dispatch, "9000000000.00").string("code"));
        assertEquals(403, rewritten(office.officer, "1000000000.00").status());
        assertEquals(200, rewritten(office.dispatch, "1000000000.00").status());
    }

    @Test
    void whatIsSuppliedIsWhatTheReviewersRead() {
        ok(office.answer(office.dispatch, caseId, "supplement", Map.of("scopeOk", false)));
        assertTrue(mayWrite(office.officer));
        ok(rewritten(office.officer, "9000000000.00"));
        ok(office.answer(office.officer, caseId, "supply", Map.of()));

        assertFalse(mayWrite(office.officer));
        assertEquals(409, rewritten(office.dispatch, "1000000000.00").status());
        assertTrue(seen(office.dispatch).contains("9000000000.00"), seen(office.dispatch));
        ok(sentToReview());
        assertTrue(seen(office.head).contains("9000000000.00"), seen(office.head));
        ok(office.answer(office.head, caseId, "agree", Map.of()));
        ok(office.answer(office.head2, caseId, "agree", Map.of()));
        assertTrue(seen(office.leader).contains("9000000000.00"), seen(office.leader));
    }

    @Test
    void whatWasChangedButNotSuppliedInTimeIsLaidBeforeTheReviewersAllTheSame() {
        ok(office.answer(office.dispatch, caseId, "supplement", Map.of("scopeOk", false)));
        ok(rewritten(office.officer, "9000000000.00"));
        now.forward(Duration.ofDays(9));
        Tenancy.as(office.park.tenant(), jobs::runDue);

        assertEquals(409, rewritten(office.officer, "1000000000.00").status());
        assertTrue(seen(office.dispatch).contains("9000000000.00"), seen(office.dispatch));
    }

    @Test
    void whatWasRefusedIsMendedAndProposedAgain() {
        ok(sentToReview());
        ok(office.answer(office.head, caseId, "agree", Map.of()));
        ok(office.answer(office.head2, caseId, "agree", Map.of()));
        ok(office.answer(office.leader, caseId, "refuse", Map.of()));
        assertEquals("REFUSED", library());
        ok(rewritten(office.officer, "800000000.00"));
        assertTrue(String.valueOf(office.get(office.officer, PROJECTS + "/" + project)
                        .body()
                        .get("can"))
                .contains("propose"));

        Http.Reply again = office.post(office.officer, PROJECTS + "/" + project + "/proposals", Map.of());
        assertEquals(201, again.status(), again.text());
        String first = caseId;
        caseId = again.string("caseId");
        assertNotEquals(first, caseId);
        assertEquals("PROPOSED", library());
        assertEquals(
                409,
                office.post(office.officer, PROJECTS + "/" + project + "/proposals", Map.of())
                        .status());
        assertTrue(seen(office.dispatch).contains("800000000.00"));
        admitted();
        assertEquals("ADMITTED", library());
        assertEquals(
                "REJECTED",
                office.get(office.dispatch, "/api/v1/cases/" + first).string("state"));
    }

    @Test
    void whoeverTakesAPartDrawsThePlanApprovesItAndSupplies() {
        Town.Person officer = town.person(office.park, "PROJECT_OFFICER");
        ok(office.answer(office.dispatch, caseId, "supplement", Map.of("scopeOk", false)));
        ok(office.handOver(project, "OFFICER", officer));
        assertFalse(mayWrite(office.officer));
        assertTrue(mayWrite(officer));
        ok(office.answer(officer, caseId, "supply", Map.of()));
        admitted();

        Town.Person chief = town.person(office.park, "SQUAD_CHIEF");
        ok(office.handOver(project, "CHIEF", chief));
        drawn(chief);
        ok(office.answer(chief, caseId, "submit", Map.of()));
        Town.Person leader = town.person(office.park, "SQUAD_LEADER");
        Map<String, Object> slip = Map.of("part", "LEADER", "to", leader.member(), "reason", "分工调整");
        ok(office.post(office.park1, PROJECTS + "/" + project + "/hand-overs", slip));
        // returned, the plan goes to the chief of now
        ok(office.answer(leader, caseId, "return", Map.of()));
        ok(office.answer(chief, caseId, "submit", Map.of()));
        ok(office.answer(leader, caseId, "approve", Map.of()));
        assertEquals("CLOSED", state());
    }

    @Test
    void theReserveIsLookedAtAgainAfterHalfAYear() {
        ok(sentToReview());
        ok(office.answer(office.head, caseId, "agree", Map.of()));
        ok(office.answer(office.head2, caseId, "agree", Map.of()));
        ok(office.answer(office.leader, caseId, "reserve", Map.of()));
        assertEquals("RESERVE", library());

        now.forward(Duration.ofDays(190));
        Tenancy.as(office.park.tenant(), jobs::runDue);
        ok(office.answer(office.dispatch, caseId, "again", Map.of()));
        ok(office.answer(office.leader, caseId, "refuse", Map.of()));
        assertEquals("REFUSED", library());
        assertEquals("REJECTED", state());
    }

    @Test
    void theSameProjectIsMergedIntoTheOtherOne() {
        String other = office.registered(Office.form("冷链物流中心"));
        String code = office.get(office.head, PROJECTS + "/" + other).string("code");

        ok(office.answer(office.dispatch, caseId, "merge", Map.of("scopeOk", true, "mergeInto", code.toLowerCase())));

        Http.Reply merged = office.get(office.head, PROJECTS + "/" + project);
        assertEquals("MERGED", merged.string("library"));
        assertEquals(other, merged.string("mergedInto"));
        assertEquals("CLOSED", state());
    }

    @Test
    void aProposalThatIsTakenBackLeavesTheProjectOutside() {
        Http.Reply cancelled =
                office.post(office.officer, "/api/v1/cases/" + caseId + "/cancellation", Map.of("comment", "资料有误"));
        assertTrue(cancelled.status() < 300, cancelled.text());

        assertEquals("OUTSIDE", library());
    }

    private <T> T in(Supplier<T> work) {
        return Tenancy.as(office.park.tenant(), () -> transactions.read(work));
    }
}
