package io.parkflow.seedfund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.propagation.PropagatedContext;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.State;
import io.parkflow.test.Paper;
import io.parkflow.test.Town;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
/// A call of a new park and the people who bring an application through it, one step at a time.

final class Walk {
    final Park park;
    final UUID fund;
    final UUID round;
    final Caller applicant;
    final Caller officer;
    final Caller second;
    private final Walks with;

    Walk(Walks with) {
        this.with = with;
        park = with.town().park();
        UUID company = Tenancy.as(park.tenant(), () -> with.enrolment().resident("重庆示例智能科技有限公司", "91500107MA5DEM012E"));
        applicant = caller(Optional.of(company), "APPLICANT");
        officer = caller(Optional.empty(), "FUND_MANAGER");
        second = caller(Optional.empty(), "FUND_MANAGER");
        fund = as(officer, () -> with.fundDesk().open("种子基金", Money.yuan(50_000_000), List.of()))
                .id();
        as(officer, () -> with.fundDesk().contribute(fund, Money.yuan(1_000_000)));
        String opens = with.clock().instant().toString();
        String closes = with.clock().instant().plus(Duration.ofDays(20)).toString();
        round = as(
                        officer,
                        () -> with.roundDesk()
                                .create(new RoundDesk.Draft(
                                        fund,
                                        "2026 年第一批",
                                        "CQ-2016",
                                        opens,
                                        closes,
                                        Money.yuan(5_000_000),
                                        "通知",
                                        null)))
                .id();
        as(officer, () -> with.roundDesk().publish(round));
    }

    String pdf(Caller by) {
        return file(
                by,
                "材料.pdf",
                "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    String png(Caller by) {
        return file(
                by,
                "现场.png",
                Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    }

    String file(Caller by, String name, byte[] bytes) {
        return Tenancy.as(
                        park.tenant(), () -> with.reception().take(by.member(), name, new ByteArrayInputStream(bytes)))
                .id()
                .toString();
    }

    UUID submitted() {
        Application draft = drafted(answers("300000.00"));
        return as(applicant, () -> with.desk().submit(draft.id())).id();
    }

    /// Accepted, found eligible and looked into, so that experts can be appointed.
    UUID examined() {
        UUID id = submitted();
        complete(officer, id, "accept", formalCheck());
        complete(officer, id, "pass", eligible());
        complete(officer, id, "report", diligence());
        complete(second, id, "sign", Trees.of(Map.of("riskOpinion", "风险可控,同意。", "riskSignature", true)));
        return id;
    }

    /// Scored well by three experts, so that it waits for the committee.
    UUID scored() {
        UUID id = examined();
        List<Caller> panel = experts(3);
        complete(officer, id, "appoint", panel(panel));
        panel.forEach(expert -> complete(expert, id, "scored", sheet(9)));
        return id;
    }

    /// A token that is valid now.
    String token(Caller caller) {
        return Tenancy.as(park.tenant(), () -> with.enrolment().issueToken(caller.member()));
    }

    Application drafted(ObjectNode answers) {
        return saved(as(applicant, () -> with.desk().draft(round)), answers);
    }

    Application saved(Application draft, ObjectNode answers) {
        return as(applicant, () -> with.desk().save(draft.id(), new Version(draft.version()), Trees.map(answers)));
    }

    ObjectNode answers(String amount) {
        return Paper.application(amount, () -> pdf(applicant));
    }

    static ObjectNode formalCheck() {
        ObjectNode check = Trees.empty();
        Stream.of("A", "B", "C", "D", "E", "F", "G", "H").forEach(group -> check.put("group" + group, "COMPLETE"));
        return check;
    }

    static ObjectNode eligible() {
        ObjectNode review = Trees.empty().put("conclusion", "注册地与办公地同址,符合条件。");
        Stream.of("age", "location", "techEnterprise", "credit", "litigation", "duplicate", "cumulative", "fundBalance")
                .forEach(item -> review.put(item, "PASS"));
        return review;
    }

    ObjectNode diligence() {
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

    static ObjectNode panel(List<Caller> experts) {
        return Trees.of(Map.of(
                "experts",
                experts.stream().map(expert -> expert.member().toString()).toList(),
                "method",
                "NAMED",
                "reason",
                "行业专家人数有限"));
    }

    static ObjectNode sheet(int tenths) {
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

    static ObjectNode account() {
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

    ObjectNode agreement(String amount) {
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

    ObjectNode payment(Caller maker, String amount) {
        return Trees.of(Map.of(
                "amount",
                amount,
                "payee",
                "重庆示例智能科技有限公司",
                "paidOn",
                "2026-03-02",
                "voucherNo",
                "付 1",
                "receipt",
                pdf(maker)));
    }

    static com.fasterxml.jackson.databind.JsonNode list(String... values) {
        return Trees.of(Map.of("all", List.of(values))).path("all");
    }

    void complete(Caller caller, UUID caseId, String outcome, com.fasterxml.jackson.databind.JsonNode data) {
        List<UUID> open = as(caller, () -> open(caseId, caller));
        assertEquals(1, open.size(), "tasks of " + caller.roles() + " for " + outcome);
        as(caller, () -> {
            with.tasks().complete(open.getFirst(), outcome, Optional.of("意见"), (ObjectNode) data);
            return caseId;
        });
    }

    List<UUID> open(UUID caseId, Caller caller) {
        List<String> candidates = Stream.concat(
                        Stream.of("m:" + caller.member()),
                        caller.roles().stream().map(role -> "r:" + role))
                .toList();
        return with.sql()
                .of("""
                        select id from inbox_item where tenant_id = :tenant and case_id = :case
                            and candidate = any(:candidates)
                        """)
                .with("case", caseId)
                .with("candidates", candidates)
                .list(row -> row.uuid("id"));
    }

    List<String> events(UUID caseId) {
        return as(
                officer,
                () -> with.sql()
                        .of("select type from event where tenant_id = :tenant and case_id = :case")
                        .with("case", caseId)
                        .list(row -> row.text("type")));
    }

    State state(UUID caseId) {
        return as(officer, () -> with.cases().known(caseId)).state();
    }

    Ledger ledger() {
        return with.ledger();
    }

    /// Ids of all that is open in a case, whoever has it.
    List<UUID> tasksOf(UUID caseId) {
        return with.sql()
                .of("select id from inbox_item where tenant_id = :tenant and case_id = :case")
                .with("case", caseId)
                .list(row -> row.uuid("id"));
    }

    /// Timers that still wait for the case.
    int timersOf(UUID caseId) {
        return as(
                officer,
                () -> with.sql()
                        .of(
                                "select cast(count(*) as integer) as n from act_ru_timer_job where process_instance_id_ = :case")
                        .with("case", caseId.toString())
                        .one(row -> row.integer("n")));
    }

    Balance balance() {
        return as(officer, () -> with.ledger().balance(fund));
    }

    int runDue() {
        return Tenancy.as(park.tenant(), with.jobs()::runDue);
    }

    List<Caller> experts(int count) {
        return Stream.generate(() -> caller(Optional.empty(), "EXPERT"))
                .limit(count)
                .toList();
    }

    Caller caller(Optional<UUID> company, String... named) {
        Enrolment.Person person = Enrolment.Person.of("u" + Town.word(), Town.PASSWORD, "某人", named);
        UUID member = Tenancy.as(
                park.tenant(),
                () -> with.enrolment().member(company.map(person::speakingFor).orElse(person)));
        Set<String> codes = Set.of(named);
        return new Caller(
                Ids.next(), member, park.id(), company, codes, with.roles().rights(codes));
    }

    <T> T as(Caller caller, Supplier<T> work) {
        return Tenancy.as(park.tenant(), () -> {
            try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
                return with.transactions().write(work);
            }
        });
    }
}
