package io.parkflow.platform.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.docx.Papers;
import io.parkflow.ground.tenancy.DatabaseFault;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Sha256;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Recusals;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterTest implements TestPropertyProvider {
    private static final String REFUSED = "seedfund.formal-check.refuse";

    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    Uploads uploads;

    @Inject
    Post post;

    @Inject
    CaseDesk cases;

    @Inject
    Catalog catalog;

    @Inject
    Journal journal;

    @Inject
    Kinds kinds;

    @Inject
    Orders orders;

    @Inject
    LetterDesk desk;

    @Inject
    Clerk clerk;

    @Inject
    Letters letters;

    @Inject
    io.parkflow.ground.files.FileDesk files;

    @Inject
    Recusals recusals;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private Park park = Town.NOWHERE;
    private Town.Person officer = Town.NOBODY;
    private Town.Person applicant = officer;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.withoutJobs());
        properties.put("parkflow.limits.caller-per-second", "100000");
        properties.put("parkflow.limits.address-per-second", "100000");
        return properties;
    }

    @BeforeEach
    void settle() {
        park = town.park();
        officer = town.person(park, "FUND_MANAGER");
        applicant = town.person(park, "APPLICANT");
    }

    @Test
    void aFactSendsOneLetterHoweverOftenItIsTold() {
        UUID id = refused();

        deliver();
        sendAgain();
        deliver();

        assertEquals(List.of("refusal 测种不受〔2026〕1号"), Tenancy.as(park.tenant(), () -> post.of(id)));
        Map<String, Object> letter = only(id, officer);
        assertEquals("不予受理通知书", letter.get("title"));
        assertEquals("valid", letter.get("state"));
        assertTrue(http.get("/api/v1/cases/" + id + "/timeline", officer.token())
                .text()
                .contains("letters.letter.issued"));
    }

    @Test
    void whatIsBroughtAlongFromBeforeSendsNothing() {
        UUID id = opened();
        in(() -> journal.record(Fact.ofCase(REFUSED, id).with("imported", true)));

        deliver();

        assertEquals(List.of(), list(id, officer));
    }

    @Test
    void theFileIsTheOneThatWasHashed() throws Exception {
        UUID id = refused();
        deliver();
        Map<String, Object> sheet = only(id, applicant);
        Letter letter = in(() ->
                letters.find(UUID.fromString(String.valueOf(sheet.get("id")))).orElseThrow());

        byte[] kept = Files.readAllBytes(in(() -> files.bytes(
                files.all(List.of(letter.file())).values().iterator().next())));
        assertEquals(sheet.get("sha256"), Sha256.of(kept));
        Http.Reply download = http.get("/api/v1/letters/" + letter.id() + "/file", applicant.token());
        assertEquals(200, download.status());
        assertTrue(download.header("Content-Disposition").startsWith("attachment"));
        assertEquals("\"" + letter.sha256() + "\"", download.header("ETag"));
        String page = http.get("/api/v1/letters/" + letter.id() + "/page", applicant.token())
                .text();
        assertTrue(page.contains("测种不受〔2026〕1号") && page.contains("材料不属于本批次") && page.contains("data:image/png"), page);
    }

    @Test
    void twoHundredAtOnceLeaveNoGapAndNoDouble() throws Exception {
        UUID id = opened();
        for (int i = 0; i < 200; i++) {
            UUID cause = in(() -> journal.record(Fact.ofCase(REFUSED, id)));
            in(() -> {
                orders.add(cause, kind(), Optional.of(id), Instant.now());
                return 0;
            });
        }
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(people.submit(() -> Tenancy.run(park.tenant(), clerk::work)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        List<String> numbers =
                in(() -> letters.of(id)).stream().map(Letter::number).sorted().toList();
        List<String> expected = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> "测种不受〔2026〕" + i + "号")
                .sorted()
                .toList();
        assertEquals(expected, numbers);
        assertEquals(List.of(), in(() -> orders.open(id)));
        assertEquals(
                200,
                in(() -> letters.of(id)).stream().map(Letter::code).distinct().count());
    }

    @Test
    void aFailedTransactionGivesItsNumberBack() {
        UUID id = refused();
        UUID cause = cause(id);
        assertThrows(
                IllegalStateException.class,
                () -> in(() -> {
                    desk.send(new Order(
                            cause,
                            "refusal",
                            "seedfund",
                            kind().version(),
                            Optional.of(id),
                            0,
                            Order.State.WAITING,
                            Instant.now()));
                    throw new IllegalStateException("the power went");
                }));
        assertEquals(List.of(), in(() -> letters.of(id)));

        deliver();

        assertEquals("测种不受〔2026〕1号", only(id, officer).get("number"));
    }

    @Test
    void voidKeepsTheNumberAndLetsAnotherGoOut() {
        UUID id = refused();
        deliver();
        String first = String.valueOf(only(id, officer).get("id"));

        assertEquals(409, issue(id, officer).status());
        assertEquals(
                422,
                http.post("/api/v1/letters/" + first + "/voiding", officer.token(), Map.of())
                        .status());
        Http.Reply voided =
                http.post("/api/v1/letters/" + first + "/voiding", officer.token(), Map.of("reason", "企业名称有误"));
        assertEquals("void", voided.string("state"));
        assertEquals(
                409,
                http.post("/api/v1/letters/" + first + "/voiding", officer.token(), Map.of("reason", "再次"))
                        .status());
        sendAgain();
        deliver();
        assertEquals(1, list(id, officer).size());

        Http.Reply again = issue(id, officer);

        assertEquals(201, again.status(), again::text);
        assertEquals("测种不受〔2026〕2号", again.string("number"));
        assertEquals(2, list(id, applicant).size());
        DatabaseFault fault = assertThrows(
                DatabaseFault.class,
                () -> in(() -> sql.of("update letter set number = 'x' where tenant_id = :tenant")
                        .change()));
        assertTrue(String.valueOf(fault.getMessage()).contains("permission denied")
                || String.valueOf(fault.getCause()).contains("permission denied"));
        assertThrows(
                DatabaseFault.class,
                () -> in(() ->
                        sql.of("delete from letter where tenant_id = :tenant").change()));
    }

    @Test
    void whoeverClicksTwiceIssuesOnce() throws Exception {
        UUID id = refused();
        deliver();
        String first = String.valueOf(only(id, officer).get("id"));
        http.post("/api/v1/letters/" + first + "/voiding", officer.token(), Map.of("reason", "重发"));

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Reply>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(people.submit(() -> issue(id, officer)));
            }
            for (Future<Http.Reply> one : all) {
                answers.add(one.get().status());
            }
        }

        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers::toString);
        assertTrue(answers.stream().allMatch(status -> status == 201 || status == 409), answers::toString);
        assertEquals(
                1,
                list(id, officer).stream()
                        .filter(letter -> "valid".equals(letter.get("state")))
                        .count());
    }

    @Test
    void onlyTheOfficeOfALetterIssuesAndVoidsIt() {
        UUID id = refused();
        deliver();
        String letter = String.valueOf(only(id, officer).get("id"));
        Town.Person secretary = town.person(park, "IC_SECRETARY");

        assertEquals(
                403,
                http.post("/api/v1/letters/" + letter + "/voiding", secretary.token(), Map.of("reason", "x"))
                        .status());
        assertEquals(
                403,
                http.post("/api/v1/letters/" + letter + "/voiding", applicant.token(), Map.of("reason", "x"))
                        .status());
        assertEquals(List.of(), only(id, secretary).get("can"));
        assertEquals(List.of("void"), only(id, officer).get("can"));
        assertEquals(
                403,
                http.get("/api/v1/cases/" + id + "/letters/decision/preview", officer.token())
                        .status());
    }

    @Test
    void anotherApplicantAndAnotherParkFindNothing() {
        UUID id = refused();
        deliver();
        String letter = String.valueOf(only(id, officer).get("id"));
        Town.Person stranger = town.person(park, "APPLICANT");
        Town.Person foreign = town.person(town.park(), "FUND_MANAGER");

        for (Town.Person person : List.of(stranger, foreign)) {
            for (String part : List.of("", "/file", "/page")) {
                assertEquals(
                        404,
                        http.get("/api/v1/letters/" + letter + part, person.token())
                                .status());
            }
        }
        assertEquals(
                404,
                http.post("/api/v1/letters/" + letter + "/voiding", foreign.token(), Map.of("reason", "x"))
                        .status());
        assertEquals(List.of(), http.get("/api/v1/letters", foreign.token()).objects("items"));
    }

    @Test
    void whoKeepsOutOfACaseDoesNotMeetItInTheRegister() {
        UUID id = refused();
        deliver();
        Town.Person colleague = town.person(park, "FUND_MANAGER");
        assertEquals(
                1,
                http.get("/api/v1/letters", colleague.token()).objects("items").size());

        in(() -> recusals.add(id, colleague.member(), "亲属"));

        assertEquals(
                0,
                http.get("/api/v1/letters", colleague.token()).objects("items").size());
        assertFalse(http.post("/api/v1/letters/exports", colleague.token(), Map.of())
                .text()
                .contains("测种不受"));
    }

    @Test
    void aPreviewTakesNoNumber() {
        UUID id = refused();

        Http.Reply preview = http.get("/api/v1/cases/" + id + "/letters/refusal/preview", officer.token());

        assertEquals(200, preview.status(), preview::text);
        assertTrue(preview.text().contains("测种不受〔2026〕__号"), preview::text);
        deliver();
        assertEquals("测种不受〔2026〕1号", only(id, officer).get("number"));
        UUID untouched = opened();
        assertEquals(
                200,
                http.get("/api/v1/cases/" + untouched + "/letters/correction/preview", officer.token())
                        .status());
        assertEquals("letters.no-occasion", issue(untouched, officer).string("code"));
    }

    @Test
    void theCodeOnThePaperSaysWhatItIsWorthAndNothingElse() {
        UUID id = refused();
        deliver();
        Map<String, Object> letter = only(id, officer);
        String address = String.valueOf(letter.get("address"));
        String code = address.substring(address.lastIndexOf('/') + 1);
        assertTrue(address.startsWith("http") && address.contains("/public/" + park.slug() + "/letters/"), address);

        Http.Reply shown = http.get("/api/v1/public/" + park.slug() + "/letters/" + code, "");

        assertEquals(
                Set.of("number", "title", "issuer", "issuedAt", "state", "sha256"),
                shown.body().keySet());
        assertEquals(letter.get("sha256"), shown.string("sha256"));
        http.post("/api/v1/letters/" + letter.get("id") + "/voiding", officer.token(), Map.of("reason", "有误"));
        assertEquals(
                "void",
                http.get("/api/v1/public/" + park.slug() + "/letters/" + code, "")
                        .string("state"));
        Park other = town.park();
        assertEquals(
                404,
                http.get("/api/v1/public/" + other.slug() + "/letters/" + code, "")
                        .status());
        assertEquals(
                404,
                http.get("/api/v1/public/" + park.slug() + "/letters/" + code.replace('2', '3') + "x", "")
                        .status());
    }

    @Test
    void theRegisterIsFilteredAndExported() {
        refused();
        deliver();
        assertEquals(
                1,
                http.get("/api/v1/letters?kind=refusal&state=VALID&year=2026", officer.token())
                        .objects("items")
                        .size());
        assertEquals(
                0,
                http.get("/api/v1/letters?kind=receipt", officer.token())
                        .objects("items")
                        .size());
        assertEquals(
                1,
                http.get(
                                "/api/v1/letters?q=" + java.net.URLEncoder.encode("不受〔2026〕1", StandardCharsets.UTF_8),
                                officer.token())
                        .objects("items")
                        .size());
        assertEquals(
                0,
                http.get("/api/v1/letters?q=%25", officer.token())
                        .objects("items")
                        .size());

        Http.Reply table = http.post("/api/v1/letters/exports", officer.token(), Map.of("kind", "refusal"));

        assertEquals(200, table.status(), table::text);
        assertTrue(table.header("Content-Type").startsWith("text/csv"), table.header("Content-Type"));
        assertTrue(table.text().contains("\"测种不受〔2026〕1号\",\"不予受理通知书\""), table::text);
        assertTrue(in(() -> sql.of("select type from event where tenant_id = :tenant and type like 'letters.register%'")
                                .list(row -> row.text("type")))
                        .size()
                == 1);
        assertEquals("\"'=1+1\"\"\"", RegisterTable.cell("=1+1\""));
        assertEquals(403, http.get("/api/v1/letters", applicant.token()).status());
    }

    @Test
    void aParkPutsItsOwnTemplateInForceAndGoesBack() {
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        String own = sent(admin, Papers.saying("本园区专用 {{文号}} 致{{企业名称}}:{{理由}}").bytes());
        String path = "/api/v1/letters/templates/seedfund/refusal";

        Http.Reply checked = http.post(path + "/checks", admin.token(), Map.of("fileId", own));
        assertEquals(List.of(), checked.objects("findings"), checked::text);
        Http.Reply replaced = http.post(path + "/versions", admin.token(), Map.of("fileId", own));
        assertEquals("park", replaced.string("origin"), replaced::text);

        UUID id = refused();
        deliver();
        String letter = String.valueOf(only(id, officer).get("id"));
        assertTrue(http.get("/api/v1/letters/" + letter + "/page", officer.token())
                .text()
                .contains("本园区专用 "));

        assertEquals(204, http.send("DELETE", path, admin.token(), null).status());
        assertEquals(409, http.send("DELETE", path, admin.token(), null).status());
        assertTrue(http.get("/api/v1/letters/" + letter + "/page", officer.token())
                .text()
                .contains("本园区专用"));
        UUID next = refused();
        deliver();
        assertFalse(http.get("/api/v1/letters/" + only(next, officer).get("id") + "/page", officer.token())
                .text()
                .contains("本园区专用"));
    }

    @Test
    void aTemplateThatIsNoneIsRefusedWithEverythingThatIsWrong() {
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        String path = "/api/v1/letters/templates/seedfund/refusal";
        String bad = sent(admin, Papers.saying("一", "{{没有这个}}", "{{如果 理由}}").bytes());

        Http.Reply checked = http.post(path + "/checks", admin.token(), Map.of("fileId", bad));
        assertEquals(
                List.of("docx.unknown-field", "docx.not-closed"),
                checked.objects("findings").stream()
                        .map(finding -> finding.get("code"))
                        .toList());
        assertEquals(2, checked.objects("findings").getFirst().get("paragraph"));
        assertEquals("没有“没有这个”这个字段", checked.objects("findings").getFirst().get("message"));
        Http.Reply refused = http.post(path + "/versions", admin.token(), Map.of("fileId", bad));
        assertEquals(422, refused.status());
        assertEquals(2, refused.objects("errors").size());
        String foreign =
                sent(town.person(park, "TENANT_ADMIN"), Papers.saying("x").bytes());
        assertEquals(
                404,
                http.post(path + "/checks", admin.token(), Map.of("fileId", foreign))
                        .status());
        assertEquals(422, http.post(path + "/checks", admin.token(), Map.of()).status());
        assertEquals(
                403,
                http.post(path + "/versions", officer.token(), Map.of("fileId", bad))
                        .status());
    }

    @Test
    void everyStandardTemplateCanBeLookedAtAndTakenHome() {
        Town.Person admin = town.person(park, "TENANT_ADMIN");

        List<Map<String, Object>> rows =
                http.get("/api/v1/letters/templates", admin.token()).objects("items");

        assertTrue(rows.size() >= 8);
        for (Map<String, Object> row : rows) {
            String path = "/api/v1/letters/templates/" + row.get("workflow") + "/" + row.get("kind");
            assertEquals(200, http.get(path + "/page", admin.token()).status(), path);
            assertTrue(http.get(path + "/file", admin.token()).text().startsWith("PK"), path);
        }
    }

    private String sent(Town.Person by, byte[] docx) {
        return uploads.send(by.token(), "模板.docx", docx).string("id");
    }

    private UUID opened() {
        return in(() -> {
            Case matter =
                    cases.open(catalog.current("seedfund").bundle(), "示例公司 · 项目", applicant.member(), Optional.empty());
            return cases.number(matter).id();
        });
    }

    private UUID refused() {
        UUID id = opened();
        in(() -> journal.record(Fact.ofCase(REFUSED, id).at("formal-check").saying(Optional.of("材料不属于本批次支持范围。"))));
        return id;
    }

    private UUID cause(UUID id) {
        return in(() -> sql.of("select id from event where tenant_id = :tenant and case_id = :case and type = :type")
                .with("case", id)
                .with("type", REFUSED)
                .one(row -> row.uuid("id")));
    }

    private Kind kind() {
        return in(() -> kinds.current("seedfund", "refusal"));
    }

    private void deliver() {
        Tenancy.run(park.tenant(), post::deliver);
    }

    /// As after a crash: every fact is told again.
    private void sendAgain() {
        in(() -> sql.of("""
                        insert into outbox (tenant_id, event_id, due_at) select tenant_id, id, at from event
                        where tenant_id = :tenant on conflict do nothing
                        """).change());
    }

    private <T> T in(Supplier<T> work) {
        return Tenancy.as(park.tenant(), () -> transactions.write(work));
    }

    private Http.Reply issue(UUID id, Town.Person by) {
        return http.post("/api/v1/cases/" + id + "/letters", by.token(), Map.of("kind", "refusal"));
    }

    private List<Map<String, Object>> list(UUID id, Town.Person by) {
        return http.get("/api/v1/cases/" + id + "/letters", by.token()).objects("items");
    }

    private Map<String, Object> only(UUID id, Town.Person by) {
        List<Map<String, Object>> all = list(id, by);
        assertEquals(1, all.size(), all::toString);
        return all.getFirst();
    }
}
