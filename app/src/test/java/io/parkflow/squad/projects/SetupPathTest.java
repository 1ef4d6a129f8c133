package io.parkflow.squad.projects;

import static io.parkflow.squad.Office.PROJECTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.Jobs;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
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
        Http.Reply drawn = http.send(
                "PUT",
                PROJECTS + "/" + project + "/plan",
                office.token(office.chief),
                "{\"milestones\":[{\"key\":\"start\",\"name\":\"开工\",\"planned\":\"2026-06\"}],"
                        + "\"curve\":[{\"month\":\"2026-06\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"CNY\"}}]}",
                "If-Match",
                "\"0\"");
        assertEquals(200, drawn.status(), drawn.text());
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
