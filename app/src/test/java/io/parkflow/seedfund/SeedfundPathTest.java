package io.parkflow.seedfund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.PaperViews;
import io.parkflow.platform.cases.Recusals;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.committee.Decision;
import io.parkflow.platform.committee.Outcome;
import io.parkflow.platform.letters.Post;
import io.parkflow.test.Evidence;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeedfundPathTest implements TestPropertyProvider {
    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");

    @Inject
    Town town;

    @Inject
    Walks walks;

    @Inject
    Seedfund desk;

    @Inject
    Ledger ledger;

    @Inject
    Committed committee;

    @Inject
    Applications applications;

    @Inject
    Recusals recusals;

    @Inject
    CaseDesk cases;

    @Inject
    PaperViews papers;

    @Inject
    Post post;

    @Inject
    Sql sql;

    @Inject
    Round relay;

    @Inject
    Evidence evidence;

    private Walk walk;

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
    }

    @Test
    void thirtyPassesAndThirtyOneIsRefusedWithTheRule() {
        Application draft = walk.drafted(walk.answers("310000.00"));

        Rejected refused = assertThrows(Rejected.class, () -> walk.as(walk.applicant, () -> desk.submit(draft.id())));
        assertTrue(refused.flaws().stream().map(Flaw::code).toList().contains("seedfund.over-limit"));

        Application mended = walk.saved(draft, walk.answers("300000.00"));
        assertEquals(
                State.SUBMITTED,
                walk.as(walk.applicant, () -> desk.submit(mended.id())).state());
    }

    @Test
    void theSameCompanyAppliesOnceInACall() {
        walk.submitted();
        Application again = walk.drafted(walk.answers("200000.00"));

        Rejected refused = assertThrows(Rejected.class, () -> walk.as(walk.applicant, () -> desk.submit(again.id())));

        assertEquals("seedfund.once-per-round", refused.reason().code());
    }

    @Test
    void whatNobodyHasLookedAtCanBeTakenBackAndHandedInAgain() {
        UUID application = walk.drafted(walk.answers("300000.00")).id();
        Case opened = walk.as(walk.applicant, () -> desk.submit(application));

        walk.as(walk.applicant, () -> desk.withdraw(application));
        assertEquals(
                State.WITHDRAWN,
                walk.as(walk.officer, () -> cases.known(opened.id())).state());
        assertTrue(walk.as(walk.officer, () -> walk.open(opened.id(), walk.officer))
                .isEmpty());

        UUID again = walk.as(walk.applicant, () -> desk.draft(walk.round)).id();
        assertEquals(
                State.SUBMITTED,
                walk.as(walk.applicant, () -> desk.submit(again)).state());
    }

    @Test
    void twoWhoSaveTheSameVersionDoNotOverwriteEachOther() {
        Application draft = walk.drafted(walk.answers("300000.00"));
        Version seen = new Version(draft.version());

        walk.as(walk.applicant, () -> desk.save(draft.id(), seen, Map.of("summary", "先到")));

        Rejected stale = assertThrows(
                Rejected.class,
                () -> walk.as(walk.applicant, () -> desk.save(draft.id(), seen, Map.of("summary", "后到"))));
        assertEquals(412, stale.status());
    }

    @Test
    void afterTheLastDayNobodyCanApply() {
        Application draft = walk.drafted(walk.answers("300000.00"));
        now.forward(Duration.ofDays(20));

        Rejected over = assertThrows(Rejected.class, () -> walk.as(walk.applicant, () -> desk.submit(draft.id())));

        assertEquals("seedfund.round-over", over.reason().code());
    }

    @Test
    void fullWidthAmountsAreAmounts() {
        Application draft = walk.drafted(walk.answers("３０００００．００"));

        assertEquals("300000.00", draft.data().path("amount").asText());
    }

    @Test
    void correctionNotAnsweredLapses() {
        UUID id = walk.submitted();
        walk.complete(
                walk.officer,
                id,
                "correct",
                Walk.formalCheck().put("remark", "请补充").set("correctionFields", Walk.list("summary")));

        now.forward(Duration.ofDays(25));
        assertTrue(walk.runDue() > 0);

        assertEquals(State.LAPSED, walk.state(id));
    }

    @Test
    void fromTheCallToThePayment() {
        UUID id = walk.submitted();

        walk.complete(walk.officer, id, "correct", Walk.formalCheck().set("correctionFields", Walk.list("summary")));
        assertEquals(State.CORRECTION, walk.state(id));
        walk.complete(walk.applicant, id, "resubmit", Trees.of(Map.of("summary", "面向汽车零部件的在线检测设备,已补充。")));
        assertEquals(State.SUBMITTED, walk.state(id));
        PaperViews.Shown corrected = walk.as(
                        walk.officer,
                        () -> papers.shown(
                                cases.known(id), "formal-check", List.of("application"), Locale.SIMPLIFIED_CHINESE))
                .getFirst();
        assertTrue(String.valueOf(corrected.data().get("summary")).contains("已补充"));
        Map<String, Object> before = corrected.before().orElseThrow();
        assertTrue(!before.isEmpty() && !String.valueOf(before.get("summary")).contains("已补充"));

        now.forward(Duration.ofDays(12));
        assertTrue(walk.runDue() > 0);
        assertEquals(State.ACCEPTED, walk.state(id));
        assertTrue(walk.events(id).contains("seedfund.application.acceptedSilently"));
        walk.complete(walk.officer, id, "pass", Walk.eligible());

        walk.complete(walk.officer, id, "report", walk.diligence());
        Rejected apart = assertThrows(
                Rejected.class,
                () -> walk.complete(
                        walk.officer, id, "sign", Trees.of(Map.of("riskOpinion", "同意", "riskSignature", true))));
        assertEquals(403, apart.status());
        walk.complete(walk.second, id, "sign", Trees.of(Map.of("riskOpinion", "风险可控,同意。", "riskSignature", true)));

        List<Caller> first = walk.experts(3);
        walk.complete(walk.officer, id, "appoint", Walk.panel(first));
        walk.complete(first.get(0), id, "scored", Walk.sheet(9));
        walk.complete(first.get(1), id, "scored", Walk.sheet(9));
        walk.complete(first.get(2), id, "recused", Trees.empty());
        assertTrue(walk.events(id).contains("review.result.few"));
        List<Caller> panel = walk.experts(3);
        walk.complete(walk.officer, id, "appoint", Walk.panel(panel));
        assertThrows(Rejected.class, () -> walk.complete(panel.getFirst(), id, "scored", Trees.empty()));
        assertEquals(List.of("review.declaration"), refused(panel.getFirst(), id, undeclared()));
        assertEquals(
                List.of("review.declaration"),
                refused(panel.getFirst(), id, Walk.sheet(9).put("declaration", "0")));
        panel.forEach(expert -> walk.complete(expert, id, "scored", Walk.sheet(9)));
        assertEquals(State.DECISION, walk.state(id));
        assertEquals(
                List.of("1", "1", "1"),
                walk.as(walk.officer, () -> sql.of("""
                                select declaration from score_sheet
                                where tenant_id = :tenant and case_id = :case and panel = 2
                                """).with("case", id).list(row -> row.text("declaration"))));

        Caller voter = walk.caller(Optional.empty(), "IC_MEMBER");
        UUID application = walk.as(walk.officer, () -> applications.findOfCase(id))
                .orElseThrow()
                .id();
        assertTrue(walk.as(voter, () -> applications.findVisible(application, voter))
                .isPresent());
        walk.as(voter, () -> recusals.add(id, voter.member(), "关联企业"));
        assertTrue(walk.as(voter, () -> applications.findVisible(application, voter))
                .isEmpty());

        walk.as(walk.officer, () -> {
            committee.decided(
                    new Decision(id, Ids.next(), Outcome.APPROVED, Optional.of(Money.yuan(250_000)), List.of()));
            return id;
        });
        assertEquals(State.PUBLICITY, walk.state(id));
        assertEquals(Money.yuan(750_000), walk.balance().available());
        now.forward(Duration.ofDays(10));
        assertTrue(walk.runDue() > 0);
        assertEquals(State.EXECUTION, walk.state(id));

        walk.complete(walk.applicant, id, "sign", Walk.account());
        Rejected differs = assertThrows(
                Rejected.class, () -> walk.complete(walk.officer, id, "sign", walk.agreement("300000.00")));
        assertEquals("seedfund.amount-differs", differs.flaws().getFirst().code());
        walk.complete(walk.officer, id, "sign", walk.agreement("250000.00"));

        Caller maker = walk.caller(Optional.empty(), "FINANCE_MAKER", "FINANCE_CHECKER");
        Caller checker = walk.caller(Optional.empty(), "FINANCE_CHECKER");
        walk.complete(maker, id, "prepare", walk.payment(maker, "250000.00"));
        ObjectNode right = Trees.of(Map.of("payeeAgrees", true, "amountAgrees", true, "receiptAgrees", true));
        assertEquals(
                403,
                assertThrows(Rejected.class, () -> walk.complete(maker, id, "pay", right))
                        .status());
        walk.complete(checker, id, "pay", right);

        assertEquals(State.CLOSED, walk.state(id));
        assertEquals(Money.yuan(250_000), walk.balance().paid());
        assertEquals(Money.ZERO, walk.balance().committed());
        assertEquals(walk.balance(), walk.as(walk.officer, () -> ledger.recounted(walk.fund)));

        Tenancy.run(walk.park.tenant(), relay::go);
        String auditor = town.person(walk.park, "AUDITOR").token();
        String verdict = Evidence.verdict(
                Evidence.parts(evidence.export(id.toString(), auditor).body()), Optional.empty());
        assertTrue(verdict.startsWith("Unaltered"), verdict);

        assertEquals(List.of(), unbound(id));
        assertEquals(List.of(), letters(id));
        deliver();
        deliver();
        assertEquals(
                List.of(
                        "receipt 测种收〔2026〕1号",
                        "correction 测种补〔2026〕1号",
                        "acceptance 测种受〔2026〕1号",
                        "agreement 测种协〔2026〕1号"),
                letters(id));
    }

    /// Papers no event is bound to.
    private List<String> unbound(UUID id) {
        return walk.as(walk.officer, () -> sql.of("""
                        select s.step from submission s where s.tenant_id = :tenant and s.case_id = :case
                            and not exists (select from event e where e.tenant_id = s.tenant_id and e.case_id = s.case_id
                                and e.detail ->> 'paper' = cast(s.id as text) and e.detail ->> 'bound' is not null)
                        """).with("case", id).list(row -> row.text("step")));
    }

    private List<String> letters(UUID id) {
        return Tenancy.as(walk.park.tenant(), () -> post.of(id));
    }

    private void deliver() {
        Tenancy.run(walk.park.tenant(), post::deliver);
    }

    @Test
    void anAgreementNotSignedInTimeLapsesAndGivesTheMoneyBack() {
        UUID id = walk.scored();
        walk.as(walk.officer, () -> {
            committee.decided(
                    new Decision(id, Ids.next(), Outcome.APPROVED, Optional.of(Money.yuan(300_000)), List.of()));
            return id;
        });
        now.forward(Duration.ofDays(10));
        walk.runDue();
        assertEquals(State.EXECUTION, walk.state(id));

        now.forward(Duration.ofDays(40));
        walk.runDue();

        assertEquals(State.LAPSED, walk.state(id));
        assertEquals(Money.yuan(1_000_000), walk.balance().available());
    }

    private static ObjectNode undeclared() {
        ObjectNode sheet = Walk.sheet(9);
        sheet.remove("declaration");
        return sheet;
    }

    private List<String> refused(Caller expert, UUID id, ObjectNode sheet) {
        return assertThrows(Rejected.class, () -> walk.complete(expert, id, "scored", sheet)).flaws().stream()
                .map(Flaw::code)
                .toList();
    }
}
