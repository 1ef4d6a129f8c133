package io.parkflow.platform.publicity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Requires;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.VerbCall;
import io.parkflow.engine.Verbs;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Deadline;
import io.parkflow.ground.calendar.Length;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Sha256;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeTest implements TestPropertyProvider {
    private static final Map<String, Object> SIGNED =
            Map.of("kind", "person", "name", "李明远", "contact", "13900001111", "text", "该项目的专利归属存在争议");

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    CaseDesk cases;

    @Inject
    Catalog catalog;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    NoticeDesk desk;

    @Inject
    Notices notices;

    @Inject
    Calendars calendars;

    @Inject
    Verbs verbs;

    @Inject
    Shown shown;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("spec.name", "NoticeTest");
        return properties;
    }

    @Singleton
    @Requires(property = "spec.name", value = "NoticeTest")
    static final class Shown implements NoticeSource {
        final Map<UUID, Content> content = new ConcurrentHashMap<>();

        @Override
        public Optional<Content> content(UUID caseId) {
            return Optional.ofNullable(content.get(caseId));
        }
    }

    /// A park with one case that is shown to the public.
    private final class Street {
        final Park park = town.park();
        final Town.Person supervisor = town.person(park, "SUPERVISOR");
        final UUID caseId;
        final UUID notice;

        Street() {
            caseId = as(() -> {
                UUID id = cases.number(cases.open(
                                catalog.current("request").bundle(), "激光雷达", supervisor.member(), Optional.empty()))
                        .id();
                shown.content.put(id, new NoticeSource.Content("路友光电", "激光雷达", "免息信用贷款", Money.of("30", Unit.WAN)));
                desk.open(id, "step-" + id);
                return id;
            });
            notice = as(() -> notices.findNewestLocked(caseId).orElseThrow()).id();
        }

        <T> T as(Supplier<T> work) {
            return Tenancy.as(park.tenant(), () -> transactions.write(work));
        }

        String page() {
            return "/api/v1/public/" + park.slug() + "/publicity/" + notice;
        }

        Http.Reply object(Map<String, Object> body) {
            return http.post(page() + "/objections", "", body);
        }

        void timePasses() {
            as(() -> sql.of("""
                            update notice set opened_at = opened_at - interval '10 days',
                                ends_at = now() - interval '1 minute'
                            where tenant_id = :tenant and id = :id
                            """).with("id", notice).change());
        }
    }

    @Test
    void noticeShowsWhatWasFrozenAndNothingElse() {
        Street street = new Street();
        shown.content.put(street.caseId, new NoticeSource.Content("别的公司", "别的项目", "股权", Money.of("99", Unit.WAN)));

        Http.Reply page = http.get(street.page(), "");

        assertEquals(200, page.status(), page.text());
        Map<String, Object> item = page.objects("items").getFirst();
        assertEquals(Set.of("resident", "project", "instrument", "amount"), item.keySet());
        assertEquals("路友光电", item.get("resident"));
        assertEquals(List.of("object"), page.body().get("can"));
        assertFalse(page.text().contains(street.caseId.toString()));
        Notice kept = street.as(() -> notices.find(street.notice).orElseThrow());
        assertEquals(Sha256.of(kept.content().toString()), kept.digest());
        assertEquals(kept.digest(), page.string("digest"));
        Http.Reply list = http.get("/api/v1/public/" + street.park.slug() + "/publicity", "");
        assertEquals(1, list.objects("items").size(), list.text());
        assertEquals(
                State.PUBLICITY, street.as(() -> cases.known(street.caseId)).state());
    }

    @Test
    void noticeRunsFiveWorkingDaysOfThePark() {
        Street street = new Street();

        Notice notice = street.as(() -> notices.find(street.notice).orElseThrow());

        assertEquals(
                Deadline.of(Length.parse("5WD"), notice.openedAt(), street.as(calendars::current))
                        .due(),
                notice.endsAt());
    }

    @Test
    void retryOfTheStepOpensNoSecondNotice() {
        Street street = new Street();

        street.as(() -> {
            desk.open(street.caseId, "step-" + street.caseId);
            return true;
        });

        assertEquals(
                1,
                http.get("/api/v1/public/" + street.park.slug() + "/publicity", "")
                        .objects("items")
                        .size());
    }

    @Test
    void whoObjectsIsForTheEyesOfTheCheckersOnly() {
        Street street = new Street();

        Http.Reply receipt = street.object(SIGNED);

        assertEquals(201, receipt.status(), receipt.text());
        assertTrue(receipt.string("number").startsWith("测异〔"), receipt.text());
        assertEquals(false, receipt.body().get("hint"));
        String staffPage = "/api/v1/publicity/" + street.notice;
        Town.Person handler = town.person(street.park, "DEPT_HANDLER");
        Town.Person applicant = town.person(street.park, "APPLICANT");
        Town.Person interested = town.person(street.park, "FUND_MANAGER", "IC_SECRETARY", "IC_CHAIR", "PARK_LEADER");
        for (Http.Reply reply : List.of(
                http.get(street.page(), ""),
                http.get(staffPage, handler.token()),
                http.get(staffPage, applicant.token()),
                http.get(staffPage, interested.token()),
                http.get("/api/v1/publicity", handler.token()),
                http.get("/api/v1/cases/" + street.caseId + "/timeline", street.supervisor.token()))) {
            assertEquals(200, reply.status(), reply.text());
            assertFalse(reply.text().contains("李明远") || reply.text().contains("13900001111"), reply.text());
        }
        assertFalse(http.get("/api/v1/publicity", applicant.token()).text().contains("objections"));
        Town.Person auditor = town.person(street.park, "AUDITOR");
        String read = "/api/v1/audit?type=publicity.objections.read";
        assertEquals(List.of(), http.get(read, auditor.token()).objects("items"));
        Http.Reply seen = http.get(staffPage, street.supervisor.token());
        Map<String, Object> told =
                http.get(read, auditor.token()).objects("items").getFirst();
        assertEquals(street.supervisor.member().toString(), told.get("actorId"));
        assertEquals(street.notice.toString(), told.get("subjectId"));
        assertEquals(Map.of("numbers", List.of(receipt.string("number"))), told.get("detail"));
        assertEquals("李明远", seen.objects("objections").getFirst().get("name"));
        assertEquals(
                1,
                http.get("/api/v1/publicity", street.supervisor.token())
                        .objects("items")
                        .getFirst()
                        .get("objections"));
    }

    @Test
    void signedObjectionStopsTheCaseAndAHintDoesNot() {
        Street hinted = new Street();
        Street stopped = new Street();

        assertEquals(true, hinted.object(Map.of("text", "听说有问题")).body().get("hint"));
        assertEquals(201, stopped.object(SIGNED).status());
        hinted.timePasses();
        stopped.timePasses();

        assertFalse(hinted.as(() -> desk.close(hinted.caseId)));
        assertTrue(stopped.as(() -> desk.close(stopped.caseId)));
        assertTrue(stopped.as(() -> desk.close(stopped.caseId)));
        assertEquals("ended", http.get(hinted.page(), "").string("state"));
        assertEquals("objected", http.get(stopped.page(), "").string("state"));
        stopped.as(() -> {
            desk.resolve(stopped.caseId, true);
            return true;
        });
        assertEquals("revoked", http.get(stopped.page(), "").string("state"));
    }

    @Test
    void nobodyObjectsAfterTheTime() {
        Street street = new Street();
        street.timePasses();

        Http.Reply late = street.object(SIGNED);

        assertEquals(409, late.status());
        assertEquals("publicity.over", late.string("code"));
        assertEquals(List.of(), http.get(street.page(), "").body().get("can"));
    }

    @Test
    void objectionWithoutWordsOrWithoutAWayToAnswerIsSentBack() {
        Street street = new Street();

        Http.Reply empty = street.object(Map.of("name", "李明远", "kind", "crowd"));

        assertEquals(422, empty.status());
        assertEquals(
                Set.of("/text", "/contact", "/kind"),
                new HashSet<>(empty.objects("errors").stream()
                        .map(flaw -> flaw.get("pointer"))
                        .toList()));
        assertEquals(422, street.object(Map.of("text", "x", "noticeId", "y")).status());
    }

    @Test
    void noticeOfOneParkIsNotThereInAnother() {
        Street street = new Street();
        Street other = new Street();
        String elsewhere = "/api/v1/public/" + other.park.slug() + "/publicity/" + street.notice;

        assertEquals(404, http.get(elsewhere, "").status());
        assertEquals(404, http.post(elsewhere + "/objections", "", SIGNED).status());
        assertEquals(
                404,
                http.get("/api/v1/publicity/" + street.notice, other.supervisor.token())
                        .status());
        assertEquals(404, http.get("/api/v1/public/no-such-park/publicity", "").status());
        assertEquals(401, http.get("/api/v1/publicity", "").status());
    }

    @Test
    void objectionsThatComeAtOnceGetNumbersWithoutAGap() throws Exception {
        Street street = new Street();
        Set<String> numbers = new HashSet<>();

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Reply>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(crowd.submit(() -> street.object(SIGNED)));
            }
            for (Future<Http.Reply> one : running) {
                numbers.add(one.get().string("number").replaceAll(".*〕(\\d+)号", "$1"));
            }
        }

        assertEquals(Set.of("1", "2", "3", "4", "5", "6", "7", "8"), numbers);
    }

    @Test
    void telephoneOfSupervisionIsFrozenWithTheNotice() {
        Street before = new Street();
        Town.Person admin = town.person(before.park, "TENANT_ADMIN");
        String body = "{\"unit\":\"园区督查室\",\"phone\":\"023-00000001\"}";

        assertEquals(403, supervise(before.supervisor, body, "0"));
        assertEquals(
                428,
                http.send("PUT", "/api/v1/publicity/supervision", admin.token(), body)
                        .status());
        assertEquals(412, supervise(admin, body, "7"), "nobody is named yet");
        assertEquals(200, supervise(admin, body, "0"));
        assertEquals(412, supervise(admin, body.replace("01", "02"), "0"), "somebody was faster");
        Http.Reply named = http.get("/api/v1/publicity/supervision", admin.token());
        assertEquals("023-00000001", named.string("phone"));
        assertEquals(1, named.body().get("version"));
        assertEquals(200, supervise(admin, body, "1"));

        before.as(() -> {
            desk.open(before.caseId, "another-step");
            return true;
        });
        List<Map<String, Object>> items = http.get("/api/v1/public/" + before.park.slug() + "/publicity", "")
                .objects("items");
        assertTrue(String.valueOf(items.getFirst().get("supervision")).contains("023-00000001"), items::toString);
        assertFalse(items.getLast().containsKey("supervision"));
    }

    private int supervise(Town.Person who, String body, String seen) {
        return http.send("PUT", "/api/v1/publicity/supervision", who.token(), body, "If-Match", "\"" + seen + "\"")
                .status();
    }

    @Test
    void workflowsReachItByVerbs() {
        Street street = new Street();
        Map<String, Object> paper = Map.of("name", "某某公司", "kind", "unit", "contact", "023-1", "text", "书面异议");

        street.as(() -> verbs.run("publicity.object", call(street, "record", paper)));
        street.timePasses();
        Map<String, Object> routing = street.as(() -> verbs.run("publicity.close", call(street, "", Map.of())));
        street.as(() -> verbs.run("publicity.resolve", call(street, "dismissed", Map.of())));

        assertEquals(Map.of("objected", true), routing);
        assertEquals("ended", http.get(street.page(), "").string("state"));
        assertEquals(
                "unit",
                http.get("/api/v1/publicity/" + street.notice, street.supervisor.token())
                        .objects("objections")
                        .getFirst()
                        .get("kind"));
        UUID again = street.as(() -> {
            verbs.run("publicity.open", call(street, "", Map.of()));
            return notices.findNewestLocked(street.caseId).orElseThrow().id();
        });
        assertNotEquals(street.notice, again);
    }

    private static VerbCall call(Street street, String outcome, Map<String, Object> data) {
        return new VerbCall(
                street.caseId,
                "step",
                UUID.randomUUID().toString(),
                Map.of(),
                Optional.of(new VerbCall.Answer(
                        UUID.randomUUID(), street.supervisor.member(), outcome, Optional.empty(), data)));
    }
}
