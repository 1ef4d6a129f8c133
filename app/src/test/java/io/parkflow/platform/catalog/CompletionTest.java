package io.parkflow.platform.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final Map<String, String> ROUTING = Map.of("decided", "boolean");

    @Test
    void aShareIsReachedExactlyOrNotAtAll() {
        Completion twoThirds = policy("ratio", "0.6667", "0");

        assertEquals(Optional.empty(), result(twoThirds, 1, 1, 2));
        assertEquals(Optional.of(false), result(twoThirds, 2, 3, 0));
        assertEquals(Optional.of(false), result(twoThirds, 0, 2, 1));
        assertEquals(Optional.of(true), result(policy("ratio", "0.5", "0"), 1, 1, 1));
        assertEquals(Optional.of(true), result(policy("ratio", "1", "0"), 3, 3, 0));
    }

    @Test
    void oneSufficesAndOneObjectionSuffices() {
        assertEquals(Optional.empty(), result(policy("any", "1", "0"), 0, 2, 1));
        assertEquals(Optional.of(true), result(policy("any", "1", "0"), 1, 2, 1));
        assertEquals(Optional.of(false), result(policy("any", "1", "0"), 0, 3, 0));
        assertEquals(Optional.empty(), result(policy("all", "1", "0"), 2, 2, 1));
        assertEquals(Optional.of(false), result(policy("all", "1", "0"), 2, 3, 5));
        assertEquals(Optional.of(true), result(policy("all", "1", "0"), 3, 3, 0));
    }

    @Test
    void votesEndWhenTheyCannotBeReachedAnyMore() {
        Completion four = policy("votes", "1", "4");

        assertEquals(Optional.empty(), result(four, 2, 3, 2));
        assertEquals(Optional.of(false), result(four, 2, 4, 1));
        assertEquals(Optional.of(true), result(four, 4, 4, 9));
    }

    @Test
    void theHeaviestOfAPersonsRolesCounts() {
        Completion weighted = new Completion(
                "votes",
                "agree",
                "refuse",
                null,
                BigDecimal.ONE,
                Map.of("IC_CHAIR", new BigDecimal("2.5"), "OBSERVER", BigDecimal.ZERO),
                "decided");

        assertEquals(new BigDecimal("2.5"), weighted.weight(Set.of("IC_CHAIR", "OBSERVER")));
        assertEquals(BigDecimal.ZERO, weighted.weight(Set.of("OBSERVER")));
        assertEquals(BigDecimal.ONE, weighted.weight(Set.of("EXPERT")));
        assertEquals(new BigDecimal("2.5"), weighted.heaviest());
    }

    @Test
    void whatCannotBeCountedIsNamed() {
        assertTrue(policy("ratio", "0.5", "0")
                .flaws(Set.of("agree", "refuse"), ROUTING)
                .isEmpty());
        for (Completion wrong :
                List.of(policy("coin", "1", "0"), policy("ratio", "1.1", "0"), policy("votes", "1", "0"))) {
            assertFalse(wrong.flaws(Set.of("agree", "refuse"), ROUTING).isEmpty(), wrong::toString);
        }
        assertFalse(policy("all", "1", "0").flaws(Set.of("agree"), ROUTING).isEmpty());
        assertFalse(policy("all", "1", "0")
                .flaws(Set.of("agree", "refuse"), Map.of())
                .isEmpty());
    }

    private static Optional<Boolean> result(Completion policy, int passing, int cast, int out) {
        return policy.result(BigDecimal.valueOf(passing), BigDecimal.valueOf(cast), BigDecimal.valueOf(out));
    }

    private static Completion policy(String name, String share, String votes) {
        return new Completion(
                name, "agree", "refuse", new BigDecimal(share), new BigDecimal(votes), Map.of(), "decided");
    }
}
