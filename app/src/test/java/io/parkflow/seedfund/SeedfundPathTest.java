package io.parkflow.seedfund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.Jobs;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.files.Reception;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.identity.Roles;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Recusals;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.committee.Decision;
import io.parkflow.platform.committee.Outcome;
import io.parkflow.platform.inbox.TaskDesk;
import io.parkflow.platform.letters.Post;
import io.parkflow.test.Evidence;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    Enrolment enrolment;

    @Inject
    Roles roles;

    @Inject
    Seedfund desk;

    @Inject
    FundDesk fundDesk;

    @Inject
    RoundDesk roundDesk;

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
    TaskDesk tasks;

    @Inject
    Post post;

    @Inject
    Reception reception;

    @Inject
    Jobs jobs;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Inject
    Round relay;

    @Inject
    Evidence evidence;

    private Park park;
    private UUID fund;
    private UUID round;
    private Caller applicant;
    private Caller officer;
    private Caller second;

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("parkflow.jobs", "false");
        return properties;
    }

    @BeforeEach
    void openCall() {
        park = town.park();
        UUID company = Tenancy.as(park.tenant(), () -> enrolment.resident("重庆示例智能科技有限公司", "91500107MA5DEM012E"));
        applicant = caller(Optional.of(company), "APPLICANT");
        officer = caller(Optional.empty(), "FUND_MANAGER");
        second = caller(Optional.empty(), "FUND_MANAGER");
        fund = as(officer, () -> fundDesk.open("种子基金", Money.yuan(50_000_000), List.of()))
                .id();
        as(officer, () -> fundDesk.contribute(fund, Money.yuan(1_000_000)));
        String opens = now.instant().toString();
        String closes = now.instant().plus(Duration.ofDays(20)).toString();
        round = as(
                        officer,
                        () -> roundDesk.create(new RoundDesk.Draft(
                                fund, "2026 年第一批", "CQ-2016", opens, closes, Money.yuan(5_000_000), "通知", null)))
                .id();
        as(officer, () -> roundDesk.publish(round));
    }

    @Test
    void thirtyPassesAndThirtyOneIsRefusedWithTheRule() {
        Application draft = drafted(answers("310000.00"));

        Rejected refused = assertThrows(Rejected.class, () -> as(applicant, () -> desk.submit(draft.id())));
        assertTrue(refused.flaws().stream().map(Flaw::code).toList().contains("seedfund.over-limit"));

        Application mended = saved(draft, answers("300000.00"));
        assertEquals(
                State.SUBMITTED, as(applicant, () -> desk.submit(mended.id())).state());
    }

    @Test
    void theSameCompanyAppliesOnceInACall() {
        submitted();
        Application again = drafted(answers("200000.00"));

        Rejected refused = assertThrows(Rejected.class, () -> as(applicant, () -> desk.submit(again.id())));

        assertEquals("seedfund.once-per-round", refused.reason().code());
    }

    @Test
    void whatNobodyHasLookedAtCanBeTakenBackAndHandedInAgain() {
        UUID application = drafted(answers("300000.00")).id();
        Case opened = as(applicant, () -> desk.submit(application));

        as(applicant, () -> desk.withdraw(application));
        assertEquals(
                State.WITHDRAWN, as(officer, () -> cases.known(opened.id())).state());
        assertTrue(as(officer, () -> open(opened.id(), officer)).isEmpty());

        UUID again = as(applicant, () -> desk.draft(round)).id();
        assertEquals(State.SUBMITTED, as(applicant, () -> desk.submit(again)).state());
    }

    @Test
    void twoWhoSaveTheSameVersionDoNotOverwriteEachOther() {
        Application draft = drafted(answers("300000.00"));
        Version seen = new Version(draft.version());

        as(applicant, () -> desk.save(draft.id(), seen, Map.of("summary", "先到")));

        Rejected stale = assertThrows(
                Rejected.class, () -> as(applicant, () -> desk.save(draft.id(), seen, Map.of("summary", "后到"))));
        assertEquals(412, stale.status());
    }

    @Test
    void afterTheLastDayNobodyCanApply() {
        Application draft = drafted(answers("300000.00"));
        now.forward(Duration.ofDays(20));

        Rejected over = assertThrows(Rejected.class, () -> as(applicant, () -> desk.submit(draft.id())));

        assertEquals("seedfund.round-over", over.reason().code());
    }

    @Test
    void fullWidthAmountsAreAmounts() {
        Application draft = drafted(answers("３０００００．００"));

        assertEquals("300000.00", draft.data().path("amount").asText());
    }

    @Test
    void correctionNotAnsweredLapses() {
        UUID id = submitted();
        complete(officer, id, "correct", formalCheck().put("remark", "请补充").set("correctionFields", list("summary")));

        now.forward(Duration.ofDays(25));
        assertTrue(runDue() > 0);

        assertEquals(State.LAPSED, state(id));
    }

    @Test
    void fromTheCallToThePayment() {
        UUID id = submitted();

        complete(officer, id, "correct", formalCheck().set("correctionFields", list("summary")));
        assertEquals(State.CORRECTION, state(id));
        complete(applicant, id, "resubmit", Trees.of(Map.of("summary", "面向汽车零部件的在线检测设备,已补充。")));
        assertEquals(State.SUBMITTED, state(id));

        now.forward(Duration.ofDays(12));
        assertTrue(runDue() > 0);
        assertEquals(State.ACCEPTED, state(id));
        assertTrue(events(id).contains("seedfund.application.acceptedSilently"));
        complete(officer, id, "pass", eligible());

        complete(officer, id, "report", diligence());
        Rejected apart = assertThrows(
                Rejected.class,
                () -> complete(officer, id, "sign", Trees.of(Map.of("riskOpinion", "同意", "riskSignature", true))));
        assertEquals(403, apart.status());
        complete(second, id, "sign", Trees.of(Map.of("riskOpinion", "风险可控,同意。", "riskSignature", true)));

        List<Caller> first = experts(3);
        complete(officer, id, "appoint", panel(first));
        complete(first.get(0), id, "scored", sheet(9));
        complete(first.get(1), id, "scored", sheet(9));
        complete(first.get(2), id, "recused", Trees.empty());
        assertTrue(events(id).contains("review.result.few"));
        List<Caller> panel = experts(3);
        complete(officer, id, "appoint", panel(panel));
        assertThrows(Rejected.class, () -> complete(panel.getFirst(), id, "scored", Trees.empty()));
        assertEquals(List.of("review.declaration"), refused(panel.getFirst(), id, undeclared()));
        assertEquals(List.of("review.declaration"), refused(panel.getFirst(), id, sheet(9).put("declaration", "0")));
        panel.forEach(expert -> complete(expert, id, "scored", sheet(9)));
        assertEquals(State.DECISION, state(id));
        assertEquals(
                List.of("1", "1", "1"),
                as(officer, () -> sql.of("""
                                select declaration from score_sheet
                                where tenant_id = :tenant and case_id = :case and panel = 2
                                """).with("case", id).list(row -> row.text("declaration"))));

        Caller voter = caller(Optional.empty(), "IC_MEMBER");
        UUID application =
                as(officer, () -> applications.findOfCase(id)).orElseThrow().id();
        assertTrue(as(voter, () -> applications.findVisible(application, voter)).isPresent());
        as(voter, () -> recusals.add(id, voter.member(), "关联企业"));
        assertTrue(as(voter, () -> applications.findVisible(application, voter)).isEmpty());

        as(officer, () -> {
            committee.decided(
                    new Decision(id, Ids.next(), Outcome.APPROVED, Optional.of(Money.yuan(250_000)), List.of()));
            return id;
        });
        assertEquals(State.PUBLICITY, state(id));
        assertEquals(Money.yuan(750_000), balance().available());
        now.forward(Duration.ofDays(10));
        assertTrue(runDue() > 0);
        assertEquals(State.EXECUTION, state(id));

        complete(applicant, id, "sign", account());
        Rejected differs = assertThrows(Rejected.class, () -> complete(officer, id, "sign", agreement("300000.00")));
        assertEquals("seedfund.amount-differs", differs.flaws().getFirst().code());
        complete(officer, id, "sign", agreement("250000.00"));

        Caller maker = caller(Optional.empty(), "FINANCE_MAKER", "FINANCE_CHECKER");
        Caller checker = caller(Optional.empty(), "FINANCE_CHECKER");
        complete(maker, id, "prepare", payment(maker));
        ObjectNode right = Trees.of(Map.of("payeeAgrees", true, "amountAgrees", true, "receiptAgrees", true));
        assertEquals(
                403,
                assertThrows(Rejected.class, () -> complete(maker, id, "pay", right))
                        .status());
        complete(checker, id, "pay", right);

        assertEquals(State.CLOSED, state(id));
        assertEquals(Money.yuan(250_000), balance().paid());
        assertEquals(Money.ZERO, balance().committed());
        assertEquals(balance(), as(officer, () -> ledger.recounted(fund)));

        Tenancy.run(park.tenant(), relay::go);
        String auditor = town.person(park, "AUDITOR").token();
        String verdict = Evidence.verdict(
                Evidence.parts(evidence.export(id.toString(), auditor).body()), Optional.empty());
        assertTrue(verdict.startsWith("Unaltered"), verdict);

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

    private List<String> letters(UUID id) {
        return Tenancy.as(park.tenant(), () -> post.of(id));
    }

    private void deliver() {
        Tenancy.run(park.tenant(), post::deliver);
    }

    @Test
    void anAgreementNotSignedInTimeLapsesAndGivesTheMoneyBack() {
        UUID id = submitted();
        complete(officer, id, "accept", formalCheck());
        complete(officer, id, "pass", eligible());
        complete(officer, id, "report", diligence());
        complete(second, id, "sign", Trees.of(Map.of("riskOpinion", "同意。", "riskSignature", true)));
        List<Caller> panel = experts(3);
        complete(officer, id, "appoint", panel(panel));
        panel.forEach(expert -> complete(expert, id, "scored", sheet(9)));
        as(officer, () -> {
            committee.decided(
                    new Decision(id, Ids.next(), Outcome.APPROVED, Optional.of(Money.yuan(300_000)), List.of()));
            return id;
        });
        now.forward(Duration.ofDays(10));
        runDue();
        assertEquals(State.EXECUTION, state(id));

        now.forward(Duration.ofDays(40));
        runDue();

        assertEquals(State.LAPSED, state(id));
        assertEquals(Money.yuan(1_000_000), balance().available());
    }

    private String pdf(Caller by) {
        return file(
                by,
                "材料.pdf",
                "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    private String png(Caller by) {
        return file(
                by,
                "现场.png",
                Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    }

    private String file(Caller by, String name, byte[] bytes) {
        return Tenancy.as(park.tenant(), () -> reception.take(by.member(), name, new ByteArrayInputStream(bytes)))
                .id()
                .toString();
    }

    private UUID submitted() {
        Application draft = drafted(answers("300000.00"));
        return as(applicant, () -> desk.submit(draft.id())).id();
    }

    private Application drafted(ObjectNode answers) {
        return saved(as(applicant, () -> desk.draft(round)), answers);
    }

    private Application saved(Application draft, ObjectNode answers) {
        return as(applicant, () -> desk.save(draft.id(), new Version(draft.version()), Trees.map(answers)));
    }

    private ObjectNode answers(String amount) {
        try {
            ObjectNode sample =
                    (ObjectNode) Trees.read(Files.readString(Path.of("src/test/resources/seedfund/application.json")));
            sample.put("amount", amount);
            Stream.of("a1", "a2", "a6", "a7").forEach(field -> sample.put(field, pdf(applicant)));
            Stream.of("a3", "a4", "a5").forEach(field -> sample.putArray(field).add(pdf(applicant)));
            ((ObjectNode) sample.path("usePlan").path(0))
                    .put("amount", Money.yuan(amount).minus(Money.yuan(100_000)).toString());
            return sample;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode formalCheck() {
        ObjectNode check = Trees.empty();
        Stream.of("A", "B", "C", "D", "E", "F", "G", "H").forEach(group -> check.put("group" + group, "COMPLETE"));
        return check;
    }

    private static ObjectNode eligible() {
        ObjectNode review = Trees.empty().put("conclusion", "注册地与办公地同址,符合条件。");
        Stream.of("age", "location", "techEnterprise", "credit", "litigation", "duplicate", "cumulative", "fundBalance")
                .forEach(item -> review.put(item, "PASS"));
        return review;
    }

    private ObjectNode diligence() {
        ObjectNode report = Trees.of(Map.of(
                "visitDate", "2026-03-02", "visitors", "主办、风控", "visitPlace", "示例园区", "photos", List.of(png(officer))));
        Stream.of("licence", "equity", "ip", "finance", "contracts", "lawsuits")
                .forEach(item -> report.put(item, "CONSISTENT"));
        report.put("interview", "访谈纪要").put("financePoints", "财务要点").put("reason", "建议支持");
        report.put("result", "SUPPORT").put("adviceInstrument", "LOAN_FREE").put("adviceAmount", "300000.00");
        report.put("leadSignature", true);
        report.set(
                "risks",
                Trees.of(Map.of("all", List.of(Map.of("risk", "回款", "level", "LOW", "measure", "按月跟踪"))))
                        .path("all"));
        return report;
    }

    private static ObjectNode panel(List<Caller> experts) {
        return Trees.of(Map.of(
                "experts",
                experts.stream().map(expert -> expert.member().toString()).toList(),
                "method",
                "DRAWN"));
    }

    private static ObjectNode sheet(int tenths) {
        Map<String, Map<String, Integer>> most = Map.of(
                "tech", Map.of("ip", 10, "advance", 10, "intensity", 5),
                "team", Map.of("leader", 8, "complement", 6, "commitment", 6),
                "market", Map.of("size", 7, "customers", 8, "competition", 5),
                "finance", Map.of("budget", 6, "books", 5, "recovery", 4),
                "park", Map.of("chain", 5, "local", 5),
                "risk", Map.of("legal", 5, "operation", 5));
        ObjectNode sheet = Trees.empty();
        ObjectNode scores = sheet.putObject("scores");
        ObjectNode comments = sheet.putObject("comments");
        most.forEach((group, items) -> {
            ObjectNode given = scores.putObject(group);
            items.forEach((item, max) -> given.put(item, max * tenths / 10));
            comments.put(group, "材料完整,依据充分,团队稳定,技术路线清楚,风险可控。");
        });
        sheet.putArray("vetoes");
        return sheet.put("declaration", "1");
    }

    private static ObjectNode undeclared() {
        ObjectNode sheet = sheet(9);
        sheet.remove("declaration");
        return sheet;
    }

    private List<String> refused(Caller expert, UUID id, ObjectNode sheet) {
        return assertThrows(Rejected.class, () -> complete(expert, id, "scored", sheet)).flaws().stream()
                .map(Flaw::code)
                .toList();
    }

    private static ObjectNode account() {
        return Trees.of(Map.of(
                "bankName",
                "示例银行",
                "accountName",
                "重庆示例智能科技有限公司",
                "accountNo",
                "6222000000000000",
                "accountConsent",
                true,
                "agreed",
                true));
    }

    private ObjectNode agreement(String amount) {
        return Trees.of(Map.of(
                "agreementNo",
                "协 1",
                "signedOn",
                "2026-03-02",
                "startsOn",
                "2026-03-02",
                "endsOn",
                "2027-03-01",
                "amount",
                amount,
                "agreementFile",
                pdf(officer)));
    }

    private ObjectNode payment(Caller maker) {
        return Trees.of(Map.of(
                "amount",
                "250000.00",
                "payee",
                "重庆示例智能科技有限公司",
                "paidOn",
                "2026-03-02",
                "voucherNo",
                "付 1",
                "receipt",
                pdf(maker)));
    }

    private static com.fasterxml.jackson.databind.JsonNode list(String... values) {
        return Trees.of(Map.of("all", List.of(values))).path("all");
    }

    private void complete(Caller caller, UUID caseId, String outcome, com.fasterxml.jackson.databind.JsonNode data) {
        List<UUID> open = as(caller, () -> open(caseId, caller));
        assertEquals(1, open.size(), "tasks of " + caller.roles() + " for " + outcome);
        as(caller, () -> {
            tasks.complete(open.getFirst(), outcome, Optional.of("意见"), (ObjectNode) data);
            return caseId;
        });
    }

    private List<UUID> open(UUID caseId, Caller caller) {
        List<String> candidates = Stream.concat(
                        Stream.of("m:" + caller.member()),
                        caller.roles().stream().map(role -> "r:" + role))
                .toList();
        return sql.of("""
                        select id from inbox_item where tenant_id = :tenant and case_id = :case
                            and candidate = any(:candidates)
                        """).with("case", caseId).with("candidates", candidates).list(row -> row.uuid("id"));
    }

    private List<String> events(UUID caseId) {
        return as(
                officer,
                () -> sql.of("select type from event where tenant_id = :tenant and case_id = :case")
                        .with("case", caseId)
                        .list(row -> row.text("type")));
    }

    private State state(UUID caseId) {
        return as(officer, () -> cases.known(caseId)).state();
    }

    private Balance balance() {
        return as(officer, () -> ledger.balance(fund));
    }

    private int runDue() {
        return Tenancy.as(park.tenant(), jobs::runDue);
    }

    private List<Caller> experts(int count) {
        return Stream.generate(() -> caller(Optional.empty(), "EXPERT"))
                .limit(count)
                .toList();
    }

    private Caller caller(Optional<UUID> company, String... named) {
        Enrolment.Person person = Enrolment.Person.of("u" + Town.word(), Town.PASSWORD, "某人", named);
        UUID member = Tenancy.as(
                park.tenant(),
                () -> enrolment.member(company.map(person::speakingFor).orElse(person)));
        Set<String> codes = Set.of(named);
        return new Caller(Ids.next(), member, park.id(), company, codes, roles.rights(codes));
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return Tenancy.as(park.tenant(), () -> {
            try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
                return transactions.write(work);
            }
        });
    }
}
