package io.parkflow.seedfund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeedfundHttpTest implements TestPropertyProvider {
    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    Uploads uploads;

    @Inject
    Enrolment enrolment;

    private Park park;
    private Town.Person officer;
    private Town.Person applicant;
    private String round;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeAll
    void openCall() {
        park = town.park();
        officer = town.person(park, "FUND_MANAGER");
        applicant = town.person(park, "APPLICANT");
        Http.Reply fund = http.post(
                "/api/v1/seedfund/funds",
                officer.token(),
                Map.of("name", "种子基金", "size", money("50000000.00"), "contributors", List.of()));
        assertEquals(201, fund.status(), fund.text());
        LocalDate today = LocalDate.now(Calendar.ZONE);
        Http.Reply call = http.post(
                "/api/v1/seedfund/rounds",
                officer.token(),
                Map.of(
                        "fundId", fund.string("id"),
                        "title", "第一批",
                        "preset", "CQ-2016",
                        "opensAt", today.toString(),
                        "closesAt", today.plusDays(20).toString(),
                        "budget", money("5000000.00"),
                        "notice", "通知"));
        assertEquals(201, call.status(), call.text());
        round = call.string("id");
        assertEquals(
                200,
                http.post("/api/v1/editing/" + round, officer.token(), Map.of()).status());
        assertEquals(
                404,
                http.post(
                                "/api/v1/editing/" + round,
                                town.person(park, "EXPERT").token(),
                                Map.of())
                        .status());
        assertEquals(
                201,
                http.post("/api/v1/seedfund/rounds/" + round + "/publication", officer.token(), Map.of())
                        .status());
    }

    @Test
    void everyFlawOfAFundsContributorsIsTold() {
        Map<String, Object> blank = Map.of("name", "　", "share", "50");
        Map<String, Object> none = Map.of("name", "区财政");
        Map<String, Object> odd = Map.of("name", "引导基金", "share", "33.333");
        Http.Reply refused = http.post(
                "/api/v1/seedfund/funds",
                officer.token(),
                Map.of("name", "二期", "size", money("1000.00"), "contributors", List.of(blank, none, odd)));
        assertEquals(422, refused.status(), refused::text);
        assertEquals(
                List.of("/contributors/0/name", "/contributors/1/share", "/contributors/2/share"),
                refused.objects("errors").stream()
                        .map(error -> error.get("pointer"))
                        .toList());
        Http.Reply less = http.post(
                "/api/v1/seedfund/funds",
                officer.token(),
                Map.of(
                        "name",
                        "二期",
                        "size",
                        money("1000.00"),
                        "contributors",
                        List.of(Map.of("name", "区财政", "share", "99.99"))));
        assertEquals("/contributors", less.objects("errors").getFirst().get("pointer"), less::text);
    }

    @Test
    void anyoneReadsAnOpenCall() {
        Http.Reply call = http.get("/api/v1/public/" + park.slug() + "/calls/" + round, "");

        assertEquals(200, call.status(), call.text());
        assertEquals("open", call.string("state"));
        assertEquals(1, http.get("/api/v1/public/" + park.slug(), "").body().get("calls"));
        assertEquals(
                404,
                http.get("/api/v1/public/" + town.park().slug() + "/calls/" + round, "")
                        .status());
    }

    @Test
    void aDraftIsSavedOnItsVersionAndSeenByNobodyElse() {
        Http.Reply draft = http.post("/api/v1/seedfund/applications", applicant.token(), Map.of("roundId", round));
        assertEquals(201, draft.status(), draft.text());
        String path = "/api/v1/seedfund/applications/" + draft.string("id");

        assertEquals(
                List.of("contact"),
                draft.objects("prefilled").stream()
                        .map(each -> each.get("field"))
                        .toList());
        assertEquals("member", draft.objects("prefilled").getFirst().get("source"));
        assertEquals(
                428, http.send("PUT", path + "/data", applicant.token(), "{}").status());
        Http.Reply saved =
                http.send("PUT", path + "/data", applicant.token(), "{\"amount\":\"３００，０００\"}", "If-Match", "\"1\"");
        assertEquals(200, saved.status(), saved.text());
        assertEquals(
                412,
                http.send("PUT", path + "/data", applicant.token(), "{\"amount\":\"1\"}", "If-Match", "\"1\"")
                        .status());
        assertEquals(
                "300000.00", http.get(path, applicant.token()).object("data").get("amount"));
        http.send("PUT", path + "/data", applicant.token(), "{\"contact\":\"李华\"}", "If-Match", "\"2\"");
        assertEquals(
                List.of(),
                http.get(path, applicant.token()).objects("prefilled"),
                "what somebody typed comes from that person");

        assertEquals(404, http.get(path, officer.token()).status());
        assertEquals(
                404,
                http.get(path, town.person(town.park(), "APPLICANT").token()).status());
        Http.Reply refused = http.post(path + "/submissions", applicant.token(), Map.of());
        assertEquals(422, refused.status());
        assertTrue(refused.objects("errors").size() > 20, refused.text());
    }

    @Test
    void aDraftNamesOnlyFilesThatMayStandThereAndEachWrongOneIsTold() {
        Town.Person colleague = town.person(park, "APPLICANT");
        Town.Person stranger = town.person(town.park(), "APPLICANT");
        String own = pdf(applicant);
        String text = uploads.send(applicant.token(), "a.txt", "字".getBytes(StandardCharsets.UTF_8))
                .string("id");
        Http.Reply draft = http.post("/api/v1/seedfund/applications", applicant.token(), Map.of("roundId", round));
        String path = "/api/v1/seedfund/applications/" + draft.string("id");
        String version = http.get(path, applicant.token()).header("ETag");

        Http.Reply refused = save(
                path,
                version,
                Map.of(
                        "a1",
                        pdf(colleague),
                        "a2",
                        pdf(stranger),
                        "univAgreement",
                        UUID.randomUUID().toString(),
                        "univProject",
                        true,
                        "a6",
                        text,
                        "a7",
                        own,
                        "amount",
                        "x"));
        Http.Reply kept = save(path, version, Map.of("a7", own));

        assertEquals(422, refused.status(), refused.text());
        assertEquals(
                List.of("/a1", "/a2", "/a6", "/amount", "/univAgreement"),
                refused.objects("errors").stream()
                        .map(error -> String.valueOf(error.get("pointer")))
                        .sorted()
                        .toList());
        assertFalse(refused.text().contains(stranger.park().id().toString()));
        assertEquals(200, kept.status(), kept.text());
        assertEquals(own, http.get(path, applicant.token()).object("data").get("a7"));
    }

    @Test
    void aColleagueMaySaveOnWithTheFilesThatStandInTheDraft() {
        UUID company = Tenancy.as(park.tenant(), () -> enrolment.resident("某某公司", "91500107MA5DEM0209"));
        Town.Person first = colleague(company);
        Town.Person second = colleague(company);
        Http.Reply draft = http.post("/api/v1/seedfund/applications", first.token(), Map.of("roundId", round));
        String path = "/api/v1/seedfund/applications/" + draft.string("id");
        String file = pdf(first);

        assertEquals(200, saved(path, first, Map.of("a7", file)).status());
        Http.Reply on = saved(path, second, Map.of("a7", file, "projectName", "检测"));
        Http.Reply other = saved(path, second, Map.of("a7", file, "a6", pdf(first)));

        assertEquals(200, on.status(), on.text());
        assertEquals(422, other.status(), other.text());
        assertEquals("/a6", other.objects("errors").getFirst().get("pointer"));
    }

    private Town.Person colleague(UUID company) {
        String login = "u" + Town.word();
        return Tenancy.as(park.tenant(), () -> {
            UUID member = enrolment.member(
                    Enrolment.Person.of(login, Town.PASSWORD, "张三", "APPLICANT").speakingFor(company));
            return new Town.Person(park, member, login, enrolment.issueToken(member));
        });
    }

    private String pdf(Town.Person person) {
        return uploads.send(person.token(), "a.pdf", Uploads.PDF).string("id");
    }

    private Http.Reply save(String path, String version, Map<String, Object> data) {
        return http.send(
                "PUT", path + "/data", applicant.token(), Trees.of(data).toString(), "If-Match", version);
    }

    private Http.Reply saved(String path, Town.Person person, Map<String, Object> data) {
        String version = http.get(path, person.token()).header("ETag");
        return http.send("PUT", path + "/data", person.token(), Trees.of(data).toString(), "If-Match", version);
    }

    @Test
    void otherRolesNeitherApplyNorCall() {
        assertEquals(
                403,
                http.post("/api/v1/seedfund/applications", officer.token(), Map.of("roundId", round))
                        .status());
        assertEquals(
                403,
                http.post("/api/v1/seedfund/rounds", applicant.token(), Map.of())
                        .status());
        assertEquals(403, http.get("/api/v1/seedfund/funds", applicant.token()).status());
    }

    @Test
    void everyMistakeInACallIsToldAtOnce() {
        Http.Reply refused = http.post("/api/v1/seedfund/rounds", officer.token(), Map.of("preset", "CQ-1999"));

        assertEquals(422, refused.status());
        assertEquals(7, refused.objects("errors").size(), refused.text());
    }

    @Test
    void aCallIsPublishedOnce() {
        assertEquals(
                409,
                http.post("/api/v1/seedfund/rounds/" + round + "/publication", officer.token(), Map.of())
                        .status());
    }

    @Test
    void theCatalogueShowsTheFormAndTheScoreSheetInOneLanguage() {
        Http.Reply form = http.get("/api/v1/catalog/forms/seedfund/application?step=start", applicant.token());
        Http.Reply rubric = http.get("/api/v1/catalog/rubrics/seedfund/expert-score", officer.token());

        assertEquals("种子基金申请表", form.string("title"), form.text());
        assertEquals(6, rubric.objects("groups").size(), rubric.text());
        assertEquals(
                200,
                http.get("/api/v1/catalog/workflows/seedfund", officer.token()).status());
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
