package io.parkflow.squad.projects;

import static io.parkflow.squad.Office.PROJECTS;
import static io.parkflow.squad.Office.form;
import static io.parkflow.squad.Office.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.JsonMapper;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.squad.Office;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProjectHttpTest implements TestPropertyProvider {
    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");

    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    Uploads uploads;

    @Inject
    Statements statements;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Inject
    JsonMapper json;

    private Office office;

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeEach
    void settle() {
        now.set("2026-03-02T02:00:00Z");
        office = new Office(town, http, uploads);
    }

    @Test
    void everythingOfTheFormIsKeptAndShown() {
        Map<String, Object> form = form("年产１００万套传感模组项目");
        form.put("ownerUscc", "９１５００１０７ma5dem012e");
        form.put("totalInvest", money("12000000000.00"));
        form.put("isTop500", true);
        form.put("track", "制造业跑道");
        form.put("jobs", 300);
        form.put("landArea", 120.5);
        form.put("contactName", "王小明");
        form.put("contactPhone", "138 0013 8000");
        form.put("commitments", List.of(Map.of("item", "道路配套", "until", "2026年三季度")));

        String id = office.registered(form);
        Http.Reply page = office.get(office.officer, PROJECTS + "/" + id);

        assertEquals("年产100万套传感模组项目", page.string("name"));
        assertTrue(page.string("code").matches("XM2026-0001"), page.text());
        assertEquals("91500107MA5DEM012E", page.object("owner").get("uscc"));
        assertEquals(List.of("YI_100", "TOP_500"), page.body().get("tags"));
        assertEquals("2026-Q2", page.string("plannedStart"));
        assertEquals("2027-H2", page.string("plannedFinish"));
        assertEquals("13800138000", page.string("contactPhone"));
        assertEquals("2026-Q3", page.objects("commitments").getFirst().get("until"));
        assertEquals("OUTSIDE", page.string("library"));
        assertEquals("\"1\"", page.header("ETag"));
        assertTrue(String.valueOf(page.object("people").get("officer"))
                .contains(office.officer.member().toString()));
    }

    @Test
    void whoNeedNotKnowTheContactSeesAMask() {
        Map<String, Object> form = form("传感模组项目");
        form.put("contactName", "王小明");
        form.put("contactPhone", "13800138000");
        String id = office.registered(form);

        Http.Reply seen = office.get(office.head, PROJECTS + "/" + id);

        assertEquals("138****8000", seen.string("contactPhone"));
        assertEquals("王*", seen.string("contactName"));
        String events = inPark(() -> sql.of("select string_agg(cast(detail as text), ' ') as all from event"
                        + " where tenant_id = :tenant and subject_kind = 'project'")
                .one(row -> row.text("all")));
        assertFalse(events.contains("王小明") || events.contains("13800138000"), events);
    }

    @Test
    void allFlawsAreToldAtOnce() {
        Map<String, Object> form = form("x");
        form.remove("category");
        form.put("plannedStart", "下个月");
        form.put("plannedFinish", "2020");
        form.put("contactPhone", "12");
        form.put("annualPlan", money("2000000000.00"));

        Http.Reply refused = office.post(office.officer, PROJECTS, form);

        assertEquals(422, refused.status());
        Set<Object> pointers = refused.objects("errors").stream()
                .map(flaw -> flaw.get("pointer"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("/category", "/plannedStart", "/contactPhone", "/annualPlan"), pointers);
    }

    @Test
    void theSameProjectOfTheSameCompanyIsNotEnteredTwiceByAccident() {
        office.registered("年产100万套智能传感模组项目");

        Http.Reply again = office.post(office.officer, PROJECTS, form("智能传感模组项目（年产１００万套）"));
        assertEquals(409, again.status(), again.text());
        assertEquals("projects.alike", again.string("code"));
        assertTrue(String.valueOf(again.object("now").get("similar")).contains("XM2026-0001"), again.text());

        Map<String, Object> another = form("智能传感模组项目（年产100万套）");
        another.put("distinctReason", "二期，另行供地");
        assertEquals(201, office.post(office.officer, PROJECTS, another).status());
        assertEquals(201, office.post(office.officer, PROJECTS, form("冷链物流中心")).status());
    }

    @Test
    void withoutALeaderNoProjectEntersPreparation() {
        String id = office.registered("传感模组项目");

        Http.Reply refused = office.stage(id, "PREPARING");
        assertEquals(409, refused.status());
        assertEquals("projects.no-leader", refused.string("code"));

        assertEquals(200, office.handOver(id, "LEADER", office.leader).status());
        assertEquals(200, office.stage(id, "PREPARING").status());
    }

    @Test
    void aStartNeedsThePermitOrTheEquipmentAndAPhoto() {
        String id = office.registered("传感模组项目");
        office.handOver(id, "LEADER", office.leader);

        Http.Reply refused = office.stage(id, "STARTED");
        assertEquals("projects.no-evidence", refused.string("code"));
        assertEquals(
                List.of("CONSTRUCTION_PERMIT", "EQUIPMENT_ENTRY", "SITE_PHOTO"),
                refused.object("now").get("missing"));

        assertEquals(201, office.prove(id, "SITE_PHOTO").status());
        assertEquals(
                List.of("CONSTRUCTION_PERMIT", "EQUIPMENT_ENTRY"),
                office.stage(id, "STARTED").object("now").get("missing"));
        assertEquals(201, office.prove(id, "EQUIPMENT_ENTRY").status());
        Http.Reply started = office.stage(id, "STARTED");
        assertEquals(200, started.status(), started.text());
        assertEquals("2026-03-02", started.string("startedOn"));
    }

    @Test
    void aSigningNeedsTheContractWhereverItIsEntered() {
        String id = office.registered("传感模组项目");
        office.stage(id, "TALKS");

        Http.Reply refused = office.stage(id, "SIGNED");
        assertEquals(409, refused.status());
        assertEquals(List.of("CONTRACT"), refused.object("now").get("missing"));
        assertTrue(refused.object("now").get("can") instanceof List<?>, refused.text());
        office.prove(id, "SITE_PHOTO");
        assertEquals(409, office.stage(id, "SIGNED").status());
        assertEquals(201, office.prove(id, "CONTRACT").status());
        assertEquals(200, office.stage(id, "SIGNED").status());

        // one step back is no signing
        String other = office.registered("冷链物流中心");
        office.handOver(other, "LEADER", office.leader);
        assertEquals(200, office.stage(other, "PREPARING").status());
        assertEquals(
                200,
                office.post(
                                office.dispatch,
                                PROJECTS + "/" + other + "/stages",
                                Map.of("stage", "SIGNED", "reason", "登记有误"))
                        .status());
    }

    @Test
    void backGoesOnlyTheOfficeAndSaysWhy() {
        String id = office.registered("传感模组项目");
        office.stage(id, "TALKS");

        assertEquals("projects.back-needs-reason", office.stage(id, "LEAD").string("code"));
        Http.Reply back = office.post(
                office.dispatch, PROJECTS + "/" + id + "/stages", Map.of("stage", "LEAD", "reason", "登记有误"));
        assertEquals("LEAD", back.string("stage"));
    }

    @Test
    void whatStandsStillDoesNotMoveAndWhatHasEndedDoesNotGoOn() {
        String id = office.registered("传感模组项目");
        String courses = PROJECTS + "/" + id + "/courses";

        assertEquals(
                422,
                office.post(office.dispatch, courses, Map.of("course", "PAUSED"))
                        .status());
        assertEquals(
                200,
                office.post(office.dispatch, courses, Map.of("course", "PAUSED", "reason", "土地未落实"))
                        .status());
        assertEquals("projects.not-running", office.stage(id, "TALKS").string("code"));
        office.post(office.park1, courses, Map.of("course", "TERMINATED", "reason", "企业退出"));
        Http.Reply refused = office.post(office.dispatch, courses, Map.of("course", "RUNNING", "reason", "重启"));
        assertEquals("projects.ended", refused.string("code"));
    }

    @Test
    void aPartGoesOnlyToWhoHoldsTheRoleAndLeavesASlip() {
        String id = office.registered("传感模组项目");

        Http.Reply unfit = office.handOver(id, "CHIEF", office.leader);
        assertEquals(422, unfit.status(), unfit.text());
        assertEquals(200, office.handOver(id, "CHIEF", office.chief).status());
        assertEquals(409, office.handOver(id, "CHIEF", office.chief).status());

        Map<String, Object> slip = office.get(office.head, PROJECTS + "/" + id + "/hand-overs")
                .objects("items")
                .getFirst();
        assertEquals("CHIEF", slip.get("part"));
        assertEquals("分工调整", slip.get("reason"));
    }

    @Test
    void whoOnlyLooksChangesNothing() {
        String id = office.registered("传感模组项目");
        Town.Person applicant = town.person(office.park, "APPLICANT");

        assertEquals(403, office.get(applicant, PROJECTS).status());
        assertEquals(403, office.post(office.head, PROJECTS, form("又一个")).status());
        assertEquals(
                403,
                office.post(office.head, PROJECTS + "/" + id + "/stages", Map.of("stage", "TALKS"))
                        .status());
        Office other = new Office(town, http, uploads);
        assertEquals(404, other.get(other.dispatch, PROJECTS + "/" + id).status());
        assertEquals(404, other.stage(id, "TALKS").status());
    }

    @Test
    void aStaleFormIsRefused() {
        String id = office.registered("传感模组项目");
        String body = written(form("传感模组项目（一期）"));

        assertEquals(
                428,
                http.send("PUT", PROJECTS + "/" + id, office.token(office.officer), body)
                        .status());
        Http.Reply written =
                http.send("PUT", PROJECTS + "/" + id, office.token(office.officer), body, "If-Match", "\"1\"");
        assertEquals(200, written.status(), written.text());
        assertEquals("2", written.string("version"));
        assertEquals(
                412,
                http.send("PUT", PROJECTS + "/" + id, office.token(office.officer), body, "If-Match", "\"1\"")
                        .status());
    }

    @Test
    void ofTwoWhoMoveAProjectAtOnceOneIsTold() throws Exception {
        String id = office.registered("传感模组项目");

        List<Integer> answers = atOnce(List.of(
                () -> office.stage(id, "TALKS").status(),
                () -> office.stage(id, "TALKS").status()));

        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        assertEquals(2, office.get(office.dispatch, PROJECTS + "/" + id).body().get("version"));
    }

    @Test
    void manyWhoRegisterAtOnceGetNumbersWithoutGaps() throws Exception {
        List<Callable<String>> work = new ArrayList<>();
        for (String name : List.of("甲子冷链", "乙丑电池", "丙寅芯片", "丁卯药械", "戊辰软件", "己巳风机")) {
            work.add(() -> office.post(office.officer, PROJECTS, form(name)).string("code"));
        }
        assertEquals(
                List.of("XM2026-0001", "XM2026-0002", "XM2026-0003", "XM2026-0004", "XM2026-0005", "XM2026-0006"),
                atOnce(work).stream().sorted().toList());
    }

    @Test
    void theListOfADayIsWhatItWas() {
        String first = office.registered("甲子冷链");
        now.forward(Duration.ofDays(2));
        office.stage(first, "TALKS");
        String second = office.registered("乙丑电池");
        now.forward(Duration.ofDays(2));
        office.prove(first, "CONTRACT");
        office.stage(first, "SIGNED");

        assertEquals(Map.of(first, "LEAD"), stages("?asOf=2026-03-03"));
        assertEquals(Map.of(first, "TALKS", second, "LEAD"), stages("?asOf=2026-03-04"));
        assertEquals(Map.of(first, "SIGNED", second, "LEAD"), stages(""));
        assertEquals(Map.of(first, "TALKS"), stages("?asOf=2026-03-05&stage=TALKS"));
        assertEquals(
                404,
                office.get(office.head, PROJECTS + "/" + second + "?asOf=2026-03-03")
                        .status());
        assertEquals(
                "TALKS",
                office.get(office.head, PROJECTS + "/" + first + "?asOf=2026-03-05")
                        .string("stage"));
    }

    private Map<String, String> stages(String query) {
        return office.get(office.head, PROJECTS + query).objects("items").stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("id")), row -> String.valueOf(row.get("stage"))));
    }

    /// Everything the events say between two days, laid one over the other, is what the days differ in.
    @Test
    void theDifferenceOfTwoDaysIsWhatTheEventsSay() throws IOException {
        String first = office.registered("甲子冷链");
        String second = office.registered("乙丑电池");
        now.forward(Duration.ofDays(1));
        office.stage(first, "TALKS");
        office.handOver(first, "LEADER", office.leader);
        office.stage(second, "TALKS");
        now.forward(Duration.ofDays(3));
        office.stage(first, "PREPARING");
        office.post(office.dispatch, PROJECTS + "/" + second + "/stages", Map.of("stage", "LEAD", "reason", "误"));
        String renamed = written(form("甲子冷链物流"));
        http.send("PUT", PROJECTS + "/" + first, office.token(office.officer), renamed, "If-Match", "\"4\"");
        now.forward(Duration.ofDays(5));
        office.stage(first, "SIGNED");

        for (List<String> days : List.of(
                List.of("2026-03-02", "2026-03-03"),
                List.of("2026-03-02", "2026-03-08"),
                List.of("2026-03-03", "2026-03-06"),
                List.of("2026-03-02", "2026-03-30"))) {
            assertEquals(
                    told(days.getFirst(), days.getLast()), compared(days.getFirst(), days.getLast()), days::toString);
        }
        assertEquals(Map.of(), compared("2026-03-07", "2026-03-10"));
    }

    private Map<String, Map<String, List<String>>> compared(String from, String to) {
        Map<String, Map<String, List<String>>> all = new TreeMap<>();
        Http.Reply reply = office.get(office.head, "/api/v1/squad/differences?from=" + from + "&to=" + to);
        assertEquals(200, reply.status(), reply.text());
        for (Map<String, Object> project : reply.objects("items")) {
            Map<String, List<String>> fields = new TreeMap<>();
            for (Object change : (List<?>) project.getOrDefault("changes", List.of())) {
                Map<?, ?> field = (Map<?, ?>) change;
                fields.put(
                        String.valueOf(field.get("field")),
                        List.of(String.valueOf(field.get("before")), String.valueOf(field.get("after"))));
            }
            all.put(String.valueOf(project.get("id")), fields);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, List<String>>> told(String from, String to) throws IOException {
        List<Map.Entry<String, String>> events = inPark(() -> sql.of("""
                        select cast(subject_id as text) as id, cast(detail as text) as detail from event
                        where tenant_id = :tenant and subject_kind = 'project'
                            and at >= cast(:from as timestamptz) and at < cast(:to as timestamptz) order by at, id
                        """)
                .with("from", from + "T16:00:00Z")
                .with("to", to + "T16:00:00Z")
                .list(row -> Map.entry(row.text("id"), row.text("detail"))));
        Map<String, Map<String, List<String>>> all = new TreeMap<>();
        for (Map.Entry<String, String> event : events) {
            Map<String, Object> detail = json.readValue(event.getValue(), Map.class);
            Map<String, List<String>> changes = (Map<String, List<String>>) detail.getOrDefault("changes", Map.of());
            changes.forEach((field, change) -> all.computeIfAbsent(event.getKey(), _ -> new TreeMap<>())
                    .merge(field, change, (then, next) -> List.of(then.getFirst(), next.getLast())));
        }
        all.values()
                .forEach(fields ->
                        fields.values().removeIf(each -> each.getFirst().equals(each.getLast())));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    @Test
    void aPageAndAListCostTheSameHoweverManyThereAre() {
        String id = office.registered("甲子冷链");
        String token = office.token(office.head);
        long one = statements.of(office.park, () -> http.get(PROJECTS + "?limit=100", token));
        for (String name : List.of("乙丑电池", "丙寅芯片", "丁卯药械", "戊辰软件")) {
            office.registered(name);
        }
        long many = statements.of(office.park, () -> http.get(PROJECTS + "?limit=100", token));
        long page = statements.of(office.park, () -> http.get(PROJECTS + "/" + id, token));

        assertEquals(one, many);
        assertTrue(many <= 4, "list: " + many);
        assertTrue(page <= 4, "page: " + page);
    }

    @Test
    void aSpreadsheetIsEnteredWholeOrNotAtAllUnlessTheGoodRowsAreAskedFor() {
        List<List<String>> rows = new ArrayList<>(ImportTable.template());
        rows.add(row("冷链物流中心", "91500107MA5DEM0209", "产业化应用", "省级", "４８０００", "2026年三季度"));
        rows.add(row("精密轴承", "91500107MA5DEM0396", "化工", "市级", "abc", "某天"));
        rows.add(List.of());
        rows.add(row("冷链物流中心项目", "91500107MA5DEM0209", "产业化应用", "省级", "48000", "2026-Q3"));
        String file = sent(rows);

        Http.Reply refused = office.post(office.dispatch, IMPORTS, Map.of("fileId", file));
        assertEquals(201, refused.status(), refused.text());
        assertEquals(List.of(4, 2, 0), counts(refused));
        assertEquals(
                Set.of("4 类别", "4 总投资（万元）", "4 计划开工", "6 项目名称"),
                refused.objects("bad").stream()
                        .map(bad -> bad.get("row") + " " + bad.get("column"))
                        .collect(Collectors.toSet()));
        assertEquals(List.of(), office.get(office.head, PROJECTS).objects("items"));

        Http.Reply entered = office.post(office.dispatch, IMPORTS, Map.of("fileId", file, "goodRows", true));
        assertEquals(List.of(4, 2, 2), counts(entered));
        Map<String, Object> project =
                office.get(office.head, PROJECTS + "?q=冷链").objects("items").getFirst();
        assertEquals("2026-Q3", project.get("plannedStart"));
        assertEquals(Map.of("amount", "480000000.00", "currency", "CNY"), project.get("totalInvest"));
        // the same list again is all there
        assertEquals(
                List.of(4, 0, 0),
                counts(office.post(office.dispatch, IMPORTS, Map.of("fileId", file, "goodRows", true))));
        assertEquals(
                403,
                office.post(office.officer, IMPORTS, Map.of("fileId", file)).status());
        assertEquals(
                404,
                office.post(new Office(town, http, uploads).dispatch, IMPORTS, Map.of("fileId", file))
                        .status());
    }

    private static final String IMPORTS = "/api/v1/squad/project-imports";

    private static List<Integer> counts(Http.Reply report) {
        return List.of("rows", "good", "entered").stream()
                .map(name -> (Integer) report.body().getOrDefault(name, -1))
                .toList();
    }

    private static List<String> row(
            String name, String uscc, String category, String level, String total, String start) {
        return List.of(name, uscc, "某某公司", category, level, "高新园/北区", total, "1200", start, "2028");
    }

    private String sent(List<List<String>> rows) {
        Http.Reply file = uploads.send(
                office.token(office.dispatch), "list.xlsx", io.parkflow.ground.xlsx.TableFile.of("项目", rows));
        assertEquals(201, file.status(), file.text());
        return file.string("id");
    }

    private String name(Town.Person person) {
        return inPark(() -> sql.of("select name from member where tenant_id = :tenant and id = :id")
                .with("id", person.member())
                .one(row -> row.text("name")));
    }

    private void named(Town.Person person, String name) {
        Tenancy.as(
                office.park.tenant(),
                () -> transactions.write(
                        () -> sql.of("update member set name = :name where tenant_id = :tenant and id = :id")
                                .with("id", person.member())
                                .with("name", name)
                                .change()));
    }

    /// Under the headings of the template, the last four: contract, leader, chief, officer.
    private static List<String> row(String name, String uscc, String leader, String chief, String officer) {
        List<String> row = new ArrayList<>(row(name, uscc, "产业化应用", "市级", "48000", "2026-Q3"));
        while (row.size() < ImportTable.HEADINGS.size() - 4) {
            row.add("");
        }
        row.addAll(List.of("2026-01-20", leader, chief, officer));
        return row;
    }

    @Test
    void whoAProjectIsInTheHandsOfComesWithTheSpreadsheet() {
        named(office.leader, "周 挂帅");
        named(office.chief, "钱班长");
        named(office.officer, "孙专员");
        named(town.person(office.park, "PROJECT_OFFICER"), "孙专员");
        named(town.person(office.park, "PROJECT_OFFICER"), "李专员");
        List<List<String>> rows = new ArrayList<>(ImportTable.template().subList(0, 1));
        rows.add(row("轴承一期", "91500107MA5DEM0209", "周挂帅", "钱班长", "李专员"));
        rows.add(row("轴承二期", "91500107MA5DEM0396", name(office.park1), "钱班长", "孙专员"));

        Http.Reply entered = office.post(office.dispatch, IMPORTS, Map.of("fileId", sent(rows), "goodRows", true));
        assertEquals(List.of(2, 1, 1), counts(entered));
        assertEquals(
                Set.of("3 挂帅领导 projects.nobody-named", "3 项目专员 projects.several-named"),
                entered.objects("bad").stream()
                        .map(bad -> bad.get("row") + " " + bad.get("column") + " " + bad.get("code"))
                        .collect(Collectors.toSet()));
        Map<String, Object> line =
                office.get(office.head, PROJECTS + "?q=轴承").objects("items").getFirst();
        Map<String, Object> sheet =
                office.get(office.head, PROJECTS + "/" + line.get("id")).body();
        assertEquals("2026-01-20", sheet.get("contractOn"));
        assertTrue(String.valueOf(sheet.get("people")).contains("周 挂帅"), sheet::toString);
        assertTrue(String.valueOf(sheet.get("people")).contains("李专员"), sheet::toString);
    }

    @Test
    void twoThousandRowsCostAsManyStatementsThatWaitAsTwenty() {
        List<List<String>> rows = new ArrayList<>(ImportTable.template().subList(0, 1));
        for (int i = 0; i < 2_000; i++) {
            rows.add(row("第" + i + "号项目", "9150010%011d".formatted(i), "产业化应用", "区级", "100000", "2027"));
        }
        Http.Reply entered = office.post(office.dispatch, IMPORTS, Map.of("fileId", sent(rows)));

        assertEquals(List.of(2_000, 2_000, 2_000), counts(entered), entered::text);
        assertEquals(
                "XM2026-2000",
                office.get(office.head, PROJECTS + "?limit=1")
                        .objects("items")
                        .getFirst()
                        .get("code"));
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() {
        String file = uploads.send(office.token(office.dispatch), "list.zip", Uploads.zip("nothing.txt"))
                .string("id");

        Http.Reply refused = office.post(office.dispatch, IMPORTS, Map.of("fileId", file));
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("projects.no-workbook"), refused.text());
        assertTrue(uploads.bytes(IMPORTS + "/template", office.token(office.dispatch)).length > 500);
    }

    private <T> T inPark(Supplier<T> work) {
        return Tenancy.as(office.park.tenant(), () -> transactions.read(work));
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> work) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (var future : pool.invokeAll(work)) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
