package io.parkflow.squad.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parkflow.squad.rules.Rulebook;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The formula of the quarterly score, worked by hand.
class ScoreTest {
    private static final Terms USUAL = Terms.of(Rulebook.standard());

    private static Score.Part part(int weight, String numerator, String denominator, boolean capped) {
        return new Score.Part(
                "x",
                weight,
                new BigDecimal(numerator),
                new BigDecimal(denominator),
                capped ? new BigDecimal("1.2") : BigDecimal.ONE);
    }

    private static List<Score.Part> all(String invested) {
        return List.of(
                part(30, invested, "100", true),
                part(25, "3", "4", false),
                part(20, "1", "2", false),
                part(10, "13", "13", false),
                part(10, "4", "5", false),
                part(5, "90", "100", false));
    }

    @Test
    void everyPartCountsByItsWeight() {
        // 30 × 0.957 + 25 × 0.75 + 20 × 0.5 + 10 + 10 × 0.8 + 5 × 0.9
        assertEquals(new BigDecimal("79.96"), new Score(all("95.7"), 0, 0, USUAL).total());
    }

    @Test
    void investmentCountsForOneHundredAndTwentyPercentAtMost() {
        assertEquals(new BigDecimal("87.25"), new Score(all("300"), 0, 0, USUAL).total());
        assertEquals("300.0%", Score.percent(all("300").getFirst()));
    }

    @Test
    void ordersCostTwoAndAHalf() {
        assertEquals(new BigDecimal("75.46"), new Score(all("95.7"), 2, 1, USUAL).total());
    }

    @Test
    void whatThereWasNothingOfIsNeitherEarnedNorLost() {
        List<Score.Part> some = List.of(part(30, "50", "100", true), part(70, "0", "0", false));

        Score score = new Score(some, 0, 0, USUAL);
        assertEquals(new BigDecimal("50.00"), score.total());
        assertEquals("—", Score.percent(some.getLast()));
        assertEquals(new BigDecimal("0.00"), new Score(List.of(part(100, "0", "0", false)), 0, 0, USUAL).total());
    }

    @Test
    void fromFiveJudgesOnTheHighestAndTheLowestDoNotCount() {
        assertEquals(Optional.of(new BigDecimal("82.50")), Judging.points(sheets(70, 80, 85, 95), 5));
        assertEquals(Optional.of(new BigDecimal("85.00")), Judging.points(sheets(10, 80, 85, 90, 100), 5));
        assertEquals(Optional.empty(), Judging.points(List.of(), 5));
    }

    private static List<Judging.Sheet> sheets(int... sums) {
        return Arrays.stream(sums)
                .boxed()
                .flatMap(sum -> Stream.of(new Judging.Sheet(
                        BigDecimal.valueOf(Math.min(40, sum)),
                        BigDecimal.valueOf(Math.clamp(sum - 40, 0, 30)),
                        BigDecimal.valueOf(Math.clamp(sum - 70, 0, 20)),
                        BigDecimal.valueOf(Math.clamp(sum - 90, 0, 10)))))
                .toList();
    }

    @Test
    void quartersFollowEachOther() {
        assertEquals("2025-Q4", Quarter.of("2026-Q1").before().toString());
        assertEquals(
                "2026-Q2", Quarter.of(java.time.LocalDate.parse("2026-04-01")).toString());
    }
}
