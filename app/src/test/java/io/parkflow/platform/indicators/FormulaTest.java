package io.parkflow.platform.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaTest {
    @Test
    void readsEveryWordOfTheVocabulary() {
        assertEquals(new Formula.Value("granted"), Formula.parse("value(granted)"));
        assertEquals(
                new Formula.Ratio("accepted", "applications"), Formula.parse(" ratio( accepted , applications ) "));
        assertEquals(new Formula.Mean("sum", "count"), Formula.parse("mean(sum,count)"));
        assertEquals(new Formula.Balance("seedfund.available"), Formula.parse("balance(seedfund.available)"));
        assertEquals(new Formula.Days("formal-check"), Formula.parse("days(formal-check)"));
    }

    @Test
    void knowsNothingElse() {
        for (String text : List.of("", "value()", "value(a,b)", "ratio(a)", "exec(rm)", "value(a)+1", "value(a b)")) {
            assertThrows(IllegalArgumentException.class, () -> Formula.parse(text), text);
        }
    }
}
