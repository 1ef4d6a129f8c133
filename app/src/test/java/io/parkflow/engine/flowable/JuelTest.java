package io.parkflow.engine.flowable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.engine.Condition;
import io.parkflow.engine.Condition.Reading;
import io.parkflow.engine.Drawings;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JuelTest {
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]\\w*");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "${ outcome=='accept' }              | ${(vars:get(outcome) == 'accept')}",
                "${eligible}                         | ${(vars:get(eligible) == true)}",
                "${not eligible and amount > 3}      | ${(!(vars:get(eligible) == true) && (vars:get(amount) > 3))}",
                "${amount == 3.50}                   | ${(vars:get(amount) >= 3.50 && vars:get(amount) <= 3.50)}",
                "${amount != 3}                      | ${!(vars:get(amount) >= 3 && vars:get(amount) <= 3)}",
                "${day <= '2026-03-31'}              | ${(vars:get(day) <= '2026-03-31')}",
                "${completed / total >= 0.5}         | ${((nrOfCompletedInstances / nrOfInstances) >= 0.5)}",
                "${completed == total}               | ${(nrOfCompletedInstances >= nrOfInstances"
                        + " && nrOfCompletedInstances <= nrOfInstances)}"
            })
    void isWrittenFromTheModel(String authored, String compiled) {
        assertEquals(compiled, Juel.condition(read(authored)));
    }

    @Test
    void namesThatCouldBeCodeAreNotWritten() {
        assertEquals("${verbs.run(execution, 'seedfund.accept')}", Juel.run("seedfund.accept"));
        assertEquals("${verbs.due(execution, 'publicity')}", Juel.due("publicity"));
        assertThrows(IllegalArgumentException.class, () -> Juel.run("a.b') || verbs.run(execution, 'c.d"));
        assertThrows(IllegalArgumentException.class, () -> Juel.due("${x}"));
    }

    /// Of random accepted conditions, no word survives that is not a declared field or a word of the grammar.
    @Test
    void onlyDeclaredFieldsAreEverNamed() {
        Set<String> free = new HashSet<>(Drawings.ROUTING.keySet());
        free.addAll(Set.of("true", "vars", "get", "nrOfInstances", "nrOfCompletedInstances"));
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            String written = Juel.condition(read("${" + random(random, 4) + "}"));

            String code = written.replaceAll("'[^']*'", "");
            assertTrue(WORDS.matcher(code).results().allMatch(word -> free.contains(word.group())), written);
            assertEquals(1, written.chars().filter(c -> c == '{').count());
        }
    }

    static String random(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            String[] claims = {
                "eligible",
                "outcome == 'accept'",
                "'同意' != outcome",
                "amount >= 3.5",
                "amount == limit",
                "day < '2026-03-31'",
                "completed / total > 0.5",
                "limit != completed",
                "eligible != false"
            };
            return claims[random.nextInt(claims.length)];
        }
        String left = random(random, depth - 1);
        String right = random(random, depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> "not (" + left + ")";
            case 1 -> left + " and (" + right + ")";
            case 2 -> "(" + left + ") || " + right;
            default -> left + " && " + right;
        };
    }

    private static Condition read(String source) {
        return ((Reading.Read) Condition.read(source, Drawings.ROUTING, true)).condition();
    }
}
