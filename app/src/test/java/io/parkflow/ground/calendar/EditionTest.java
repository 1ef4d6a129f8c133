package io.parkflow.ground.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The editions of a park's own days and what each changed.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EditionTest implements TestPropertyProvider {
    private static final String EDITIONS = "/api/v1/calendar/editions";

    @Inject
    Http http;

    @Inject
    Town town;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    private void change(Town.Person admin, int seen, Map<String, ?> body) {
        Http.Reply changed = http.send(
                "PUT",
                "/api/v1/calendar/days",
                admin.token(),
                Trees.of(body).toString(),
                "If-Match",
                "\"" + seen + "\"");
        assertEquals(200, changed.status(), changed::text);
    }

    private static Map<String, String> day(String day, String kind, String name) {
        return Map.of("day", day, "kind", kind, "name", name, "source", "园区通知");
    }

    @Test
    void eachEditionSaysWhoWhyAndWhichDays() {
        Park park = town.park();
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        change(admin, 0, Map.of("reason", "设备检修", "days", List.of(day("2026-12-19", "OFF", "检修"))));
        change(
                admin,
                1,
                Map.of(
                        "reason",
                        "改期",
                        "days",
                        List.of(day("2026-12-20", "WORK", "上班")),
                        "remove",
                        List.of("2026-12-19")));

        Http.Reply read = http.get(EDITIONS, admin.token());

        List<Map<String, Object>> editions = read.objects("items");
        assertEquals(
                List.of("改期", "设备检修"),
                editions.stream().map(edition -> edition.get("reason")).toList());
        assertEquals("王小明", editions.getFirst().get("by"));
        List<?> changes = (List<?>) Objects.requireNonNull(editions.getFirst().get("changes"));
        assertEquals(2, changes.size(), read::text);
        Map<?, ?> back = (Map<?, ?>) changes.get(0);
        assertEquals("2026-12-19", back.get("day"));
        assertTrue(back.containsKey("before"), read::text);
        assertFalse(back.containsKey("after"), read::text);
        // page by page, each still knows the one before
        Http.Reply first = http.get(EDITIONS + "?limit=1", admin.token());
        assertEquals(changes, first.objects("items").getFirst().get("changes"));
        Http.Reply second = http.get(EDITIONS + "?limit=1&cursor=" + first.string("next"), admin.token());
        assertEquals("设备检修", second.objects("items").getFirst().get("reason"));
    }

    @Test
    void aParkReadsItsOwnEditionsOnly() {
        Town.Person admin = town.person(town.park(), "TENANT_ADMIN");
        Town.Person other = town.person(town.park(), "TENANT_ADMIN");
        change(admin, 0, Map.of("reason", "设备检修", "days", List.of(day("2026-12-19", "OFF", "检修"))));

        assertEquals(List.of(), http.get(EDITIONS, other.token()).objects("items"));
        Town.Person expert = town.person(other.park(), "EXPERT");
        assertEquals(403, http.get(EDITIONS, expert.token()).status());
        assertEquals(
                List.of(),
                http.get("/api/v1/calendar/years/2026", expert.token()).body().get("can"));
    }
}
