package io.parkflow.platform.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parkflow.ground.text.Wording;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TotalsTest {
    private static final Rubric RUBRIC =
            new Rubric("expert-score", 1, Wording.NONE, "70", 5, 3, List.of(), List.of(), List.of(), null);

    @Test
    void fiveSheetsLeaveOutTheHighestAndTheLowest() {
        assertEquals(
                Optional.of(new BigDecimal("70.00")),
                of(false, 10, 69, 70, 71, 100).mean());
        assertEquals(Totals.Result.PASS, of(false, 10, 69, 70, 71, 100).result());
    }

    @Test
    void threeSheetsAllCount() {
        assertEquals(
                Optional.of(new BigDecimal("59.67")), of(false, 10, 69, 100).mean());
        assertEquals(Totals.Result.FAIL, of(false, 10, 69, 100).result());
    }

    @Test
    void oneVetoKeepsTheBestFromGoingOn() {
        assertEquals(Totals.Result.FAIL, of(true, 95, 96, 97).result());
    }

    @Test
    void twoSheetsDecideNothing() {
        assertEquals(new Totals(Optional.empty(), Totals.Result.FEW), of(false, 90, 90));
    }

    @Test
    void roundingDoesNotLiftAnybodyOverTheLine() {
        Totals close =
                Totals.of(RUBRIC, List.of(new BigDecimal("69.99"), new BigDecimal("70"), new BigDecimal("70")), false);

        assertEquals(Optional.of(new BigDecimal("70.00")), close.mean());
        assertEquals(Totals.Result.FAIL, close.result());
    }

    private static Totals of(boolean vetoed, int... totals) {
        return Totals.of(
                RUBRIC, Arrays.stream(totals).mapToObj(BigDecimal::valueOf).toList(), vetoed);
    }
}
