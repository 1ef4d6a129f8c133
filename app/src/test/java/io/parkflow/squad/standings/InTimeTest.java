package io.parkflow.squad.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parkflow.squad.plan.Milestone;
import io.parkflow.squad.plan.Plan;
import io.parkflow.squad.projects.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InTimeTest {
    private static final Quarter FIRST = new Quarter(2026, 1);

    private static PartialDate date(String text) {
        return PartialDate.find(text).orElseThrow();
    }

    private static Milestone point(String key, String planned, String actual) {
        return new Milestone(
                UUID.randomUUID(),
                key,
                key,
                true,
                date(planned),
                List.of(),
                Optional.of(actual).filter(text -> !text.isEmpty()).map(LocalDate::parse),
                Optional.empty(),
                Optional.empty());
    }

    private static Plan plan(int baseline, Milestone... points) {
        return new Plan(UUID.randomUUID(), Plan.State.FROZEN, baseline, 1, List.of(points), new TreeMap<>());
    }

    private static InTime on(String day) {
        return new InTime(FIRST, LocalDate.parse(day));
    }

    @Test
    void whatIsNotDueYetDoesNotCountUnlessItIsReachedAhead() {
        Plan plan = plan(
                1,
                point("late", "2026-01-31", ""),
                point("ahead", "2026-03-31", "2026-02-10"),
                point("later", "2026-03-20", ""));

        assertEquals(Share.of(1, 2), on("2026-02-15").current(plan));
        assertEquals(Share.of(1, 3), on("2026-04-01").current(plan));
    }

    @Test
    void theDayItselfIsInTimeAndTheNextIsNot() {
        assertEquals(Share.of(1, 1), on("2026-04-01").current(plan(1, point("a", "2026-02", "2026-02-28"))));
        assertEquals(Share.of(0, 1), on("2026-04-01").current(plan(1, point("a", "2026-02", "2026-03-01"))));
        assertEquals(Share.NOTHING, on("2026-02-28").current(plan(1, point("a", "2026-02", ""))));
    }

    @Test
    void otherQuartersAndPlansNobodyApprovedDoNotCount() {
        Plan plan = plan(1, point("before", "2025-12-31", ""), point("after", "2026-04-01", "2026-03-01"));

        assertEquals(Share.NOTHING, on("2026-04-01").current(plan));
        assertEquals(Share.NOTHING, on("2026-04-01").current(plan(0, point("a", "2026-02", ""))));
    }

    @Test
    void whatWasPutOffIsLateByWhatWasPromisedFirst() {
        Plan plan = plan(2, point("a", "2026-03-10", "2026-03-08"));

        assertEquals(Share.of(1, 1), on("2026-04-01").current(plan));
        assertEquals(Share.of(0, 1), on("2026-04-01").original(plan, Map.of("a", date("2026-02"))));
        assertEquals(Share.NOTHING, on("2026-04-01").original(plan, Map.of("a", date("2025-12"))));
    }

    @Test
    void ofNothingTheRateIsADash() {
        assertEquals("—", Share.NOTHING.percent());
        assertEquals("66.7%", Share.of(2, 3).percent());
    }
}
