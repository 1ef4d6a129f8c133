package io.parkflow.ground.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// New Year's Eve: in Shanghai it is 2027 already, in Urumqi's own time not yet.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParkZoneTest implements TestPropertyProvider {
    private static final String ZONE = "/api/v1/calendar/zone";

    private final MovableClock now = new MovableClock("2026-12-31T17:00:00Z");

    @Inject
    Http http;

    @Inject
    Town town;

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    private Http.Reply opened(Town.Person who) {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                who.token(),
                Map.of("workflow", "request", "title", "新建围墙", "data", Map.of("subject", "新建围墙")));
        assertEquals(201, opened.status(), opened::text);
        return opened;
    }

    private Instant due(Town.Person who) {
        return Instant.parse(String.valueOf(http.get("/api/v1/tasks", who.token())
                .objects("items")
                .getLast()
                .get("dueAt")));
    }

    private Http.Reply move(Town.Person who, String zone, String version) {
        return http.send(
                "PUT",
                ZONE,
                who.token(),
                "{\"zone\": \"%s\", \"reason\": \"园区改用北京时间\"}".formatted(zone),
                "If-Match",
                version);
    }

    @Test
    void theParksOwnClockSaysWhichYearItIs() {
        Town.Person urumqi = town.person(town.park("Asia/Urumqi"), "DEPT_HANDLER");
        Town.Person shanghai = town.person(town.park(), "DEPT_HANDLER");
        assertEquals("Asia/Urumqi", http.get("/api/v1/me", urumqi.token()).string("zone"));
        assertEquals("Asia/Shanghai", http.get("/api/v1/me", shanghai.token()).string("zone"));

        assertTrue(opened(urumqi).string("number").contains("〔2026〕"));
        assertTrue(opened(shanghai).string("number").contains("〔2027〕"));
    }

    /// No notice for 2027 is known: a deadline there may yet move, and says so wherever it is told.
    @Test
    void whatIsDueInAYearWithoutANoticeIsProvisional() {
        Town.Person handler = town.person(town.park(), "DEPT_HANDLER");
        Http.Reply matter = opened(handler);
        assertEquals(
                true,
                http.get("/api/v1/tasks", handler.token())
                        .objects("items")
                        .getFirst()
                        .get("provisional"));
        assertEquals(
                true,
                http.get("/api/v1/cases/" + matter.string("id"), handler.token())
                        .objects("actors")
                        .getFirst()
                        .get("provisional"));
    }

    @Test
    void theZoneIsChangedByWhoKeepsTheCalendarAndDeadlinesAreCountedAnewWhenAsked() {
        Park park = town.park("Asia/Urumqi");
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        Town.Person handler = town.person(park, "DEPT_HANDLER");
        opened(handler);
        Instant before = due(handler);
        String version = http.get(ZONE, admin.token()).header("ETag");
        assertEquals(List.of(), http.get(ZONE, handler.token()).body().get("can"));
        assertEquals(403, move(handler, "Asia/Shanghai", version).status());
        assertEquals(422, move(admin, "Asia/Nowhere", version).status());

        Http.Reply moved = move(admin, "Asia/Shanghai", version);
        assertEquals(204, moved.status(), moved::text);
        assertEquals(412, move(admin, "Asia/Tokyo", version).status());
        assertEquals("Asia/Shanghai", http.get(ZONE, handler.token()).string("zone"));
        assertTrue(http.get("/api/v1/audit", town.person(park, "AUDITOR").token())
                .text()
                .contains("calendar.zone.changed"));
        assertTrue(opened(handler).string("number").contains("〔2027〕"));
        assertEquals(before, due(handler), "what runs stays as it was counted");

        Http.Reply counted = http.post("/api/v1/calendar/recounts", admin.token(), Map.of());
        assertEquals(201, counted.status(), counted::text);
        assertEquals(1, counted.body().get("total"), counted::text);
    }
}
