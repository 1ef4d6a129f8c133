package io.parkflow.squad.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Money YEAR = Money.yuan(1_200);

    @Test
    void withoutACurveTheYearGoesEvenlyByMonth() {
        Pace pace = Pace.of(YEAR, Map.of(), Money.yuan(300), LocalDate.of(2026, 6, 30))
                .orElseThrow();

        assertEquals(new Pace(of("25.0"), of("50.0"), of("-25.0")), pace);
    }

    @Test
    void theCurveSaysHowMuchShouldBeDoneAndOfTheRunningMonthWhatHasPassed() {
        Map<YearMonth, Money> curve =
                Map.of(YearMonth.of(2026, 3), Money.yuan(600), YearMonth.of(2026, 4), Money.yuan(600));

        assertEquals(
                of("75.0"),
                Pace.of(YEAR, curve, Money.ZERO, LocalDate.of(2026, 4, 15))
                        .orElseThrow()
                        .expected());
        assertEquals(
                of("0.0"),
                Pace.of(YEAR, curve, Money.ZERO, LocalDate.of(2026, 2, 28))
                        .orElseThrow()
                        .expected());
    }

    @Test
    void aCurveOfAnotherYearSaysNothingOfThisOne() {
        Map<YearMonth, Money> curve = Map.of(YearMonth.of(2025, 3), Money.yuan(600));

        assertEquals(
                of("100.0"),
                Pace.of(YEAR, curve, Money.ZERO, LocalDate.of(2026, 12, 31))
                        .orElseThrow()
                        .expected());
    }

    /// AC-01: 4.4 billion of 4.598 billion is 95.7 %. AC-02: more than the plan is more than 100 %.
    @Test
    void moreThanThePlanIsMoreThanAHundred() {
        assertEquals(of("95.7"), completion("4598000000", "4400000000"));
        assertEquals(of("111.3"), completion("23990000000", "26700000000"));
    }

    private static BigDecimal completion(String plan, String done) {
        return Pace.of(Money.yuan(plan), Map.of(), Money.yuan(done), LocalDate.of(2022, 11, 30))
                .orElseThrow()
                .completion();
    }

    @Test
    void withoutAPlanForTheYearThereIsNoPace() {
        assertEquals(Optional.empty(), Pace.of(Money.ZERO, Map.of(), YEAR, LocalDate.of(2026, 6, 30)));
    }

    @Test
    void backwardsFromTheEndInWorkingDays() {
        Backwards backwards = new Backwards(Calendar.PLAIN);
        List<Backwards.Leg> legs = List.of(
                new Backwards.Leg("land", 0, List.of()),
                new Backwards.Leg("permit", 3, List.of("land")),
                new Backwards.Leg("start", 5, List.of("permit", "land")));

        Map<String, LocalDate> latest = backwards.from(legs, LocalDate.of(2026, 3, 16));

        // 16 March 2026 is a Monday
        assertEquals(LocalDate.of(2026, 3, 16), latest.get("start"));
        assertEquals(LocalDate.of(2026, 3, 9), latest.get("permit"));
        assertEquals(LocalDate.of(2026, 3, 4), latest.get("land"));
    }

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }
}
