package io.parkflow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.parkflow.engine.Condition.Operand;
import io.parkflow.engine.Condition.Reading;
import io.parkflow.engine.Condition.Reading.Misread;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome == 'accept'}",
                "  ${ outcome=='同意' }\n",
                "${outcome != 'accept' and not eligible}",
                "${!(eligible || amount >= 300000.50) && day < '2026-03-31'}",
                "${'accept' == outcome}",
                "${amount > limit or amount == -1}",
                "${eligible == false}",
                "${((eligible))}",
                "${not not eligible}",
                "${day == '2026-02-28'}"
            })
    void isRead(String source) {
        assertInstanceOf(Reading.Read.class, read(source), source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "${completed >= 3}",
                "${completed == total}",
                "${completed / total > 0.5 and eligible}",
                "${completed >= limit}"
            })
    void mayCountRunsOfARepetition(String source) {
        assertInstanceOf(Reading.Read.class, Condition.read(source, Drawings.ROUTING, true), source);
        assertEquals("condition.counter", misread(source));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "outcome == 'accept'                 | condition.braces",
                "${outcome == 'accept'               | condition.braces",
                "#{eligible}                         | condition.braces",
                "${}                                 | condition.ends-early",
                "${outcome ==}                       | condition.ends-early",
                "${(eligible}                        | condition.ends-early",
                "${eligible)}                        | condition.unexpected",
                "${eligible eligible}                | condition.unexpected",
                "${== 'x'}                           | condition.unexpected",
                "${and eligible}                     | condition.field",
                "${empty experts}                    | condition.field",
                "${unknown == 'x'}                   | condition.field",
                "${outcome}                          | condition.not-boolean",
                "${'accept'}                         | condition.not-boolean",
                "${true}                             | condition.not-boolean",
                "${1 == 1}                           | condition.constant",
                "${true == true}                     | condition.constant",
                "${outcome == 3}                     | condition.kinds",
                "${amount == 'x'}                    | condition.kinds",
                "${amount == eligible}               | condition.kinds",
                "${experts == experts}               | condition.kinds",
                "${outcome < 'x'}                    | condition.order",
                "${eligible >= true}                 | condition.order",
                "${day < '31.3.2026'}                | condition.date",
                "${day < '2026-02-30'}               | condition.date",
                "${outcome == 'a{b'}                 | condition.literal",
                "${outcome == 'a\"b'}                | condition.literal",
                "${amount == 1e9}                    | condition.unexpected",
                "${amount == 1.}                     | condition.sign",
                "${amount == 0x1F}                   | condition.unexpected",
                "${amount == 1234567890123456}       | condition.unexpected",
                "${amount + 1 == 2}                  | condition.sign",
                "${amount / limit > 1}               | condition.not-boolean",
                "${outcome.length == 3}              | condition.sign",
                "${outcome['a'] == 'x'}              | condition.sign",
                "${outcome == 'a' & eligible}        | condition.sign",
                "${__eligible}                       | condition.sign"
            })
    void isRefused(String source, String code) {
        assertEquals(code, misread(source));
    }

    @Test
    void tellsWhereItStoppedReading() {
        var misread = (Misread) read("  ${eligible and ghost}");

        assertEquals(List.of("ghost"), misread.args());
        assertEquals(17, misread.at());
    }

    @Test
    void comparingWithTrueIsTheFieldItself() {
        var holds = new Condition.Holds("eligible");

        assertEquals(new Reading.Read(holds), read("${eligible == true}"));
        assertEquals(new Reading.Read(holds), read("${false != eligible}"));
        assertEquals(new Reading.Read(new Condition.Not(holds)), read("${eligible == false}"));
        assertEquals(new Reading.Read(new Condition.Not(holds)), read("${eligible != true}"));
    }

    @Test
    void andBindsTighterThanOr() {
        assertEquals(read("${eligible or (eligible and not eligible)}"), read("${eligible || eligible && !eligible}"));
    }

    @Test
    void noConditionCanBeBuiltAroundALooseQuote() {
        assertThrows(IllegalArgumentException.class, () -> new Operand.Text("a' || verbs.run()"));
        assertThrows(IllegalArgumentException.class, () -> new Operand.Field("verbs", RoutingKind.TEXT));
        assertThrows(IllegalArgumentException.class, () -> new Condition.Holds("a.b"));
    }

    /// Whatever is thrown at it, the reader answers; it never throws and never hangs.
    @Test
    void garbageIsAlwaysAnswered() {
        var random = new Random(7);
        String[] words = {
            "eligible",
            "outcome",
            "amount",
            "'a'",
            "3",
            "==",
            "<",
            "and",
            "or",
            "not",
            "(",
            ")",
            "${",
            "}",
            "#{",
            "!",
            "&&",
            ".",
            "[",
            "'",
            "\\",
            "verbs",
            "/",
            "total",
            " ",
            "$",
            "\u0000",
            "≤"
        };
        for (int i = 0; i < 20_000; i++) {
            var source = new StringBuilder("${");
            for (int n = random.nextInt(12); n > 0; n--) {
                source.append(words[random.nextInt(words.length)]).append(' ');
            }
            read(source.append('}').toString());
        }
    }

    private static Reading read(String source) {
        return Condition.read(source, Drawings.ROUTING, false);
    }

    private static String misread(String source) {
        return assertInstanceOf(Misread.class, read(source), source).code();
    }
}
