package io.parkflow.platform.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LotTest {
    private static Lot.Candidate candidate(int number, String... fields) {
        return new Lot.Candidate(new UUID(7, number), Set.of(fields));
    }

    private static List<Lot.Candidate> candidates(int count) {
        return IntStream.range(0, count).mapToObj(LotTest::candidate).toList();
    }

    private static List<UUID> drawn(
            String seed, List<Lot.Candidate> candidates, int many, Map<String, Integer> fields) {
        return assertInstanceOf(Lot.Outcome.Drawn.class, Lot.draw(seed, candidates, many, fields))
                .members();
    }

    @Test
    void theSameSeedDrawsTheSamePeopleInWhateverOrderTheyCome() {
        List<Lot.Candidate> shuffled = new ArrayList<>(candidates(40));
        Collections.shuffle(shuffled, new Random(3));

        List<UUID> first = drawn("a", candidates(40), 5, Map.of());

        assertEquals(first, drawn("a", shuffled, 5, Map.of()));
        assertNotEquals(first, drawn("b", candidates(40), 5, Map.of()));
        assertEquals(5, new HashSet<>(first).size());
    }

    @Test
    void everybodyIsDrawnAboutAsOften() {
        int[] often = new int[20];
        for (int seed = 0; seed < 4000; seed++) {
            drawn("seed" + seed, candidates(20), 5, Map.of())
                    .forEach(member -> often[(int) member.getLeastSignificantBits()]++);
        }
        // 1000 each is expected; the standard deviation is 27
        assertTrue(
                IntStream.of(often).allMatch(n -> n > 860 && n < 1140),
                () -> List.of(often).toString());
    }

    @Test
    void eachFieldGetsItsShareAndTheRestComesFromAll() {
        List<Lot.Candidate> pool = new ArrayList<>(candidates(30));
        pool.add(candidate(100, "财务"));
        pool.add(candidate(101, "财务", "生物医药"));
        pool.add(candidate(102, "生物医药"));
        pool.add(candidate(103, "生物医药"));
        Map<String, Integer> fields = Map.of("财务", 2, "生物医药", 2);

        for (int seed = 0; seed < 50; seed++) {
            List<UUID> drawn = drawn("seed" + seed, pool, 5, fields);

            assertEquals(5, new HashSet<>(drawn).size());
            assertTrue(
                    drawn.containsAll(List.of(new UUID(7, 100), new UUID(7, 101), new UUID(7, 102), new UUID(7, 103))));
        }
    }

    @Test
    void tooFewAreToldWithTheField() {
        List<Lot.Candidate> pool = List.of(candidate(1, "财务"), candidate(2), candidate(3));

        assertEquals(new Lot.Outcome.TooFew(Optional.of("财务"), 2, 1), Lot.draw("a", pool, 3, Map.of("财务", 2)));
        assertEquals(new Lot.Outcome.TooFew(Optional.empty(), 5, 3), Lot.draw("a", pool, 5, Map.of()));
        assertEquals(new Lot.Outcome.TooFew(Optional.empty(), 1, 0), Lot.draw("a", List.of(), 1, Map.of()));
    }
}
