package io.parkflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DemoTest implements TestPropertyProvider {
    @Inject
    Parks parks;

    @Inject
    Sql sql;

    @Inject
    Http http;

    @Inject
    Transactions transactions;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("parkflow.demo", "true");
        return properties;
    }

    @Test
    void thePublishedFiguresAreWhatTheLedgerCounts() {
        assertEquals(
                List.of("93 33410000.00"),
                texts("select count(*) || ' ' || sum(amount) as said from seedfund_entry "
                        + "where tenant_id = :tenant and kind = 'PAYMENT'"));
        assertEquals(
                List.of("13 4860000.00"),
                texts("select count(*) || ' ' || sum(granted) as said from seedfund_application a "
                        + "join matter m on m.tenant_id = a.tenant_id and m.id = a.case_id "
                        + "where a.tenant_id = :tenant and m.closed_at = '2020-12-12 12:00+08'"));
    }

    @Test
    void theSessionOfThirteenResolvedFourMillionEightHundredAndSixtyThousand() {
        assertEquals(
                List.of("13 4860000.00"),
                texts("select json_array_length(content -> 'items') || ' ' || total as said from committee_resolution "
                        + "where tenant_id = :tenant"));
    }

    @Test
    void whatWasImportedBelongsToItsOwnYear() {
        assertEquals(
                List.of("2016 16", "2017 16", "2018 16", "2019 16", "2020 29"),
                texts("select extract(year from period) || ' ' || round(sum(value)) as said from tally "
                        + "where tenant_id = :tenant and measure = 'granted' group by extract(year from period) "
                        + "order by 1"));
    }

    @Test
    void whatWasImportedSaysSo() {
        assertEquals(
                List.of("93 CLOSED"),
                texts("select count(*) || ' ' || min(state) as said from matter "
                        + "where tenant_id = :tenant and imported"));
        assertEquals(
                List.of(),
                texts("select title as said from seedfund_application where tenant_id = :tenant "
                        + "and state <> 'SUBMITTED'"));
    }

    @Test
    void successesCountOnceForEachCompany() {
        assertEquals(
                List.of("outcome.growth 7", "outcome.highTech 28", "outcome.listed 22"),
                texts("select type || ' ' || count(distinct detail ->> 'resident') as said from event "
                        + "where tenant_id = :tenant and type like 'outcome.%' group by type order by type"));
    }

    @Test
    void thePublicBoardShowsThem() {
        Map<String, Object> values = new HashMap<>();
        http.get("/api/v1/public/cq-gaoxin/boards/seedfund", "")
                .objects("cards")
                .forEach(card -> values.put(String.valueOf(card.get("code")), card.get("value")));

        assertEquals("93", values.get("granted"), values.toString());
        assertEquals("3341.00", values.get("grantedSum"), values.toString());
        assertEquals("28", values.get("highTech"), values.toString());
    }

    @Test
    void theJournalGivesTheSameFigures() throws IOException {
        String[] auditor = Files.readAllLines(accounts()).stream()
                .map(line -> line.split("\\s{2,}"))
                .filter(columns -> columns[1].equals("cq-auditor"))
                .findFirst()
                .orElseThrow();
        String token = http.post(
                        "/api/v1/auth/login",
                        "",
                        Map.of("park", auditor[0], "login", auditor[1], "password", auditor[2]))
                .string("access_token");

        Http.Reply report = http.get("/api/v1/indicators/verification", token);

        assertEquals(200, report.status(), report.text());
        assertEquals(List.of(), report.objects("differences"));
        assertTrue(Long.parseLong(report.string("events")) > 150, report.text());
    }

    private Path accounts() {
        return Path.of(Objects.requireNonNull(getProperties().get("parkflow.secrets")), "demo-accounts.txt");
    }

    @Test
    void oneCallIsOpen() {
        assertEquals(
                List.of("CQ-2016"),
                texts("select preset as said from seedfund_round where tenant_id = :tenant and state = 'published' "
                        + "and closes_at > '2026-01-01'"));
    }

    @Test
    void departmentsAreLedAndExpertsHaveFields() {
        assertEquals(
                List.of("7 of 7 led, 7 of 7 with people"),
                texts("select count(*) filter (where head_id is not null) || ' of ' || count(*) || ' led, '"
                        + " || count(*) filter (where exists (select from member m where m.tenant_id = u.tenant_id"
                        + " and m.unit_id = u.id)) || ' of ' || count(*) || ' with people' as said"
                        + " from unit u where tenant_id = :tenant"));
        assertEquals(
                List.of("园区管理委员会"),
                texts("select name as said from unit where tenant_id = :tenant and parent_id is null"));
        assertEquals(
                List.of("5"),
                texts("select cast(count(distinct e.member_id) as text) as said from member_expertise e"
                        + " join member_role r on r.tenant_id = e.tenant_id and r.member_id = e.member_id"
                        + " and r.role = 'EXPERT' where e.tenant_id = :tenant"));
        assertEquals(
                List.of("group:安全生产检查组:3", "group:种子基金评审专家库:5", "post:档案岗:1", "post:综合岗:1"),
                texts("select kind || ':' || name || ':' || (select count(*) from crew_member m"
                        + " where m.tenant_id = c.tenant_id and m.crew_id = c.id) as said"
                        + " from crew c where tenant_id = :tenant order by kind, name collate \"C\""));
    }

    @Test
    void theListOfAccountsIsForItsOwnerOnly() throws IOException {
        Path file = accounts();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.stream()
                .anyMatch(line -> line.matches("cq-gaoxin\\s{2,}cq-chair\\s{2,}\\S+\\s{2,}IC_CHAIR\\s{2,}.*")));
        assertEquals(79, lines.size());
    }

    private List<String> texts(String query) {
        return Tenancy.as(
                parks.all().stream()
                        .filter(park -> park.slug().equals("cq-gaoxin"))
                        .findFirst()
                        .orElseThrow()
                        .tenant(),
                () -> transactions.read(() -> sql.of(query).list(row -> row.text("said"))));
    }

    /// 常州高新区, January to November 2022 (AC-01, AC-02): worked out of 81 projects, never written down.
    @Test
    void theBoardOfTheSquadsShowsThePublishedFigures() throws Exception {
        Http.Reply signedIn = signedIn("cz-leader");
        Map<String, String> cards = new HashMap<>();
        Http.Reply board = http.get("/api/v1/boards/squad", signedIn.string("access_token"));
        board.objects("cards")
                .forEach(card -> cards.put(
                        String.valueOf(card.get("code")),
                        String.valueOf(card.get("value")) + String.valueOf(card.get("unit"))));
        String year =
                "\"detail\":\"" + LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + " 年 1 月 1 日至";

        assertEquals("95.7%", cards.get("completionProvince"));
        assertEquals("44.00亿元", cards.get("investedProvince"));
        assertEquals("45.98亿元", cards.get("plannedProvince"));
        assertEquals("111.3%", cards.get("completionCity"));
        assertEquals("267.00亿元", cards.get("investedCity"));
        assertEquals("112%", cards.get("admittedRate"));
        assertEquals("28个", cards.get("admitted"));
        assertEquals("103.3%", cards.get("startedRate"));
        assertEquals("31个", cards.get("started"));
        assertEquals("100%", cards.get("finishedRate"));
        assertEquals("16个", cards.get("finished"));
        assertEquals("81个", cards.get("inLibrary"));
        assertTrue(board.text().contains(year), board::text);
        assertTrue(board.string("note").contains("2022 年 1—11 月"), board::text);
    }

    /// On its first day nobody looks at empty pages.
    @Test
    void theSquadsAreAtWork() throws Exception {
        String officer = signedIn("cz-officer1").string("access_token");

        assertEquals(4, squad("blockers?open=true", officer).size());
        assertTrue(squad("orders?open=true", officer).stream()
                .map(order -> order.get("reason"))
                .toList()
                .contains("主体封顶节点连续两次承诺未兑现，已影响年度竣工目标。"));
        assertEquals(
                List.of("ISSUED"),
                squad("meetings", officer).stream()
                        .map(meeting -> meeting.get("state"))
                        .toList());
        assertEquals(3, squad("outcomes?state=ASSIGNED", officer).size());
    }

    private List<Map<String, Object>> squad(String list, String token) {
        return http.get("/api/v1/squad/" + list, token).objects("items");
    }

    /// Two are paid as planned, one is a little late, one is long overdue: and all say why.
    @Test
    void somePaymentsOfTheSquadsAreOverdue() throws Exception {
        String leader = signedIn("cz-leader").string("access_token");
        Map<String, Integer> colours = new TreeMap<>();
        Http.Reply page = http.get("/api/v1/squad/projects?limit=100&library=ADMITTED", leader);
        for (Map<String, Object> row : page.objects("items")) {
            Trees.read(http.get("/api/v1/squad/projects/" + row.get("id") + "/lights", leader)
                            .text())
                    .at("/light/aspects")
                    .valueStream()
                    .filter(aspect -> aspect.path("key").asText().equals("payment"))
                    .forEach(aspect -> colours.merge(aspect.path("colour").asText(), 1, Integer::sum));
        }
        assertEquals(Map.of("GREEN", 2, "YELLOW", 1, "RED", 1), colours);
    }

    private Http.Reply signedIn(String login) throws Exception {
        String[] line = Files.readAllLines(accounts()).stream()
                .map(text -> text.split("\\s{2,}"))
                .filter(words -> words[1].equals(login))
                .findFirst()
                .orElseThrow();
        return http.post("/api/v1/auth/login", "", Map.of("park", line[0], "login", line[1], "password", line[2]));
    }
}
