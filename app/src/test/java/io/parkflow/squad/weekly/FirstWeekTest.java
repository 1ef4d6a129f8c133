package io.parkflow.squad.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The loop of a park that begins between two Wednesdays.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FirstWeekTest extends Squads {
    @Inject
    FirstWeek firstWeek;

    private List<Map<String, Object>> reportsAfterOpeningAt(String moment) {
        now.set(moment);
        for (int twice = 0; twice < 2; twice++) {
            inPark(() -> transactions.write(() -> {
                firstWeek.open();
                return true;
            }));
        }
        return tasks(officer);
    }

    @Test
    void onASaturdayTheReportIsDueOnTuesdayAndAskedForOnce() {
        List<Map<String, Object>> reports = reportsAfterOpeningAt("2026-03-07T02:00:00Z");

        assertEquals(1, reports.size());
        assertEquals("装备产业园 2026-W10 周报", reports.getFirst().get("caseTitle"));
        assertEquals("2026-03-10T10:00:00Z", reports.getFirst().get("dueAt"));
    }

    @Test
    void beforeWednesdayItIsTheWeekBefore() {
        assertEquals(
                "装备产业园 2026-W10 周报",
                reportsAfterOpeningAt("2026-03-10T02:00:00Z").getFirst().get("caseTitle"));
    }

    @Test
    void aWeekNobodyWorksAsksForNothing() {
        assertEquals(List.of(), reportsAfterOpeningAt("2026-02-19T02:00:00Z"));
    }
}
