package io.parkflow.platform.indicators;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Counts everything boards show once more, from the journal alone, and tells where the roll-ups differ.
///
/// Belongs at the beginning of a transaction: journal and roll-ups are read from one snapshot, so what happens
/// meanwhile
/// is no difference. Steps are timed by the calendar as it is now; a difference may mean that it has been changed.
@Singleton
final class Recount {
    private static final int PAGE = 2_000;

    private final Boards boards;
    private final Tallies tallies;
    private final Calendars calendars;
    private final Sql sql;

    Recount(Boards boards, Tallies tallies, Calendars calendars, Sql sql) {
        this.boards = boards;
        this.tallies = tallies;
        this.calendars = calendars;
        this.sql = sql;
    }

    /// @param kept    what the roll-up says
    /// @param counted what the events say
    record Difference(Tallies.Slot slot, BigDecimal kept, BigDecimal counted) {}

    /// @param events      how many were looked at
    /// @param differences in the order of measure, scope and month; none when all is well
    record Result(long events, List<Difference> differences) {}

    /// A fact of the journal.
    ///
    /// @param heard by the listeners, that is, timed already
    private record Event(
            UUID id, Instant at, String type, Optional<String> step, Map<String, Object> detail, boolean heard) {}

    Result run() {
        sql.of("set transaction isolation level repeatable read").change();
        return compared(count());
    }

    /// Puts the roll-ups right, and what is remembered of subjects that count once.
    ///
    /// @return what was wrong
    Result mend() {
        sql.of("set transaction isolation level repeatable read").change();
        Count count = count();
        Result result = compared(count);
        result.differences()
                .forEach(one -> tallies.add(
                        one.slot().measure(),
                        one.slot().scope(),
                        one.slot().month(),
                        one.counted().subtract(one.kept())));
        tallies.remember(count.met);
        return result;
    }

    private Result compared(Count count) {
        Map<Tallies.Slot, BigDecimal> kept = tallies.all(measures());
        Set<Tallies.Slot> slots = new HashSet<>(count.sums.keySet());
        slots.addAll(kept.keySet());
        List<Difference> differences = slots.stream()
                .map(slot -> new Difference(
                        slot, kept.getOrDefault(slot, BigDecimal.ZERO), count.sums.getOrDefault(slot, BigDecimal.ZERO)))
                .filter(found -> found.kept().compareTo(found.counted()) != 0)
                .sorted(Comparator.comparing(Difference::slot, Tallies.Slot.ORDER))
                .toList();
        return new Result(count.events, differences);
    }

    private List<String> measures() {
        return Stream.concat(
                        boards.all().stream().flatMap(board -> board.measures().keySet().stream()),
                        Stream.of(StepTimes.COUNT, StepTimes.MINUTES))
                .distinct()
                .toList();
    }

    private Count count() {
        Count count = new Count(boards, new WorkingHours(calendars.current()));
        List<Event> page = page(new UUID(0, 0));
        while (!page.isEmpty()) {
            page.forEach(count::add);
            page = page(page.getLast().id());
        }
        return count;
    }

    /// A page of the whole journal of the park, so that no event escapes by a wrong guess of what matters.
    private List<Event> page(UUID after) {
        return sql.of("""
                        select e.id, e.at, e.type, e.step, e.detail, o.event_id is null as heard
                        from event e left join outbox o on o.tenant_id = e.tenant_id and o.event_id = e.id
                        where e.tenant_id = :tenant and e.id > :after order by e.id limit :page
                        """).with("after", after).with("page", PAGE).list(Recount::event);
    }

    private static Event event(Row row) {
        return new Event(
                row.uuid("id"),
                row.instant("at"),
                row.text("type"),
                row.findText("step"),
                Trees.map(Trees.read(row.text("detail"))),
                row.flag("heard"));
    }

    private static final class Count {
        private final Boards boards;
        private final WorkingHours hours;
        private final Map<Tallies.Slot, BigDecimal> sums = new HashMap<>();
        private final Set<Tallies.Subject> met = new HashSet<>();
        private long events;

        Count(Boards boards, WorkingHours hours) {
            this.boards = boards;
            this.hours = hours;
        }

        void add(Event event) {
            events++;
            LocalDate day =
                    Counting.day(event.detail(), event.at(), hours.calendar().zone());
            boards.measuring(event.type()).forEach(named -> add(named, event.detail(), day));
            if (event.heard()) {
                StepTimes.took(event.type(), event.step(), event.detail(), event.at(), hours)
                        .ifPresent(took -> {
                            add(StepTimes.COUNT, took.scope(), took.day(), BigDecimal.ONE);
                            add(StepTimes.MINUTES, took.scope(), took.day(), BigDecimal.valueOf(took.minutes()));
                        });
            }
        }

        private void add(Boards.Named named, Map<String, Object> detail, LocalDate day) {
            String once = named.measure().once();
            boolean counts = named.measure().meets(detail)
                    && (once == null
                            || detail.get(once) != null
                                    && met.add(new Tallies.Subject(
                                            named.name(), named.scope(), String.valueOf(detail.get(once)))));
            if (counts) {
                add(named.name(), named.scope(), day, Counting.amount(named.measure(), detail));
            }
        }

        private void add(String measure, String scope, LocalDate day, BigDecimal amount) {
            sums.merge(new Tallies.Slot(measure, scope, day), amount, BigDecimal::add);
        }
    }
}
