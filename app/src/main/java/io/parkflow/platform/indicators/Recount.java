package io.parkflow.platform.indicators;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts what boards measure once more, from the events, and tells where the roll-ups differ.
@Singleton
final class Recount {
    private final Boards boards;
    private final Tallies tallies;
    private final Sql sql;

    Recount(Boards boards, Tallies tallies, Sql sql) {
        this.boards = boards;
        this.tallies = tallies;
        this.sql = sql;
    }

    /// @param kept    what the roll-up says
    /// @param counted what the events say
    record Difference(Tallies.Slot slot, BigDecimal kept, BigDecimal counted) {}

    List<Difference> differences() {
        Map<Tallies.Slot, BigDecimal> counted = counted();
        Map<Tallies.Slot, BigDecimal> kept = tallies.all(measures());
        Set<Tallies.Slot> slots = new HashSet<>(counted.keySet());
        slots.addAll(kept.keySet());
        return slots.stream()
                .map(slot -> new Difference(
                        slot, kept.getOrDefault(slot, BigDecimal.ZERO), counted.getOrDefault(slot, BigDecimal.ZERO)))
                .filter(found -> found.kept().compareTo(found.counted()) != 0)
                .toList();
    }

    /// Puts the roll-ups right.
    ///
    /// @return what was wrong
    List<Difference> mend() {
        List<Difference> wrong = differences();
        wrong.forEach(one -> tallies.add(
                one.slot().measure(),
                one.slot().scope(),
                one.slot().month(),
                one.counted().subtract(one.kept())));
        return wrong;
    }

    private List<String> measures() {
        return boards.all().stream()
                .flatMap(board -> board.measures().keySet().stream())
                .distinct()
                .toList();
    }

    private Map<Tallies.Slot, BigDecimal> counted() {
        Map<Tallies.Slot, BigDecimal> counted = new HashMap<>();
        Set<String> met = new HashSet<>();
        sql.of("""
                        select type, at, detail from event
                        where tenant_id = :tenant and type = any(:types) order by id
                        """).with("types", List.copyOf(boards.byEvent().keySet())).list(row -> {
            count(row, counted, met);
            return true;
        });
        return counted;
    }

    private void count(Row row, Map<Tallies.Slot, BigDecimal> counted, Set<String> met) {
        Map<String, Object> detail = Trees.map(Trees.read(row.text("detail")));
        LocalDate day = Counting.day(detail, row.instant("at"));
        for (Boards.Named named : boards.measuring(row.text("type"))) {
            String once = named.measure().once();
            boolean counts = named.measure().meets(detail)
                    && (once == null
                            || detail.get(once) != null
                                    && met.add(named.scope() + "\n" + named.name() + "\n" + detail.get(once)));
            if (counts) {
                counted.merge(
                        new Tallies.Slot(named.name(), named.scope(), day),
                        Counting.amount(named.measure(), detail),
                        BigDecimal::add);
            }
        }
    }
}
