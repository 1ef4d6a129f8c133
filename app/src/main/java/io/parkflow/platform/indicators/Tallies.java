package io.parkflow.platform.indicators;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/// Roll-ups by month. Everything here joins the transaction of the fact that is counted.
@Singleton
public final class Tallies {

    /// Where something is counted.
    record Slot(String measure, String scope, LocalDate month) {
        static final Comparator<Slot> ORDER =
                Comparator.comparing(Slot::measure).thenComparing(Slot::scope).thenComparing(Slot::month);

        Slot {
            month = month.withDayOfMonth(1);
        }
    }

    /// Somebody or something that counts once.
    record Subject(String measure, String scope, String subject) {}

    /// @param all  since the beginning
    /// @param year of the year that was asked for
    record Sum(BigDecimal all, BigDecimal year) {
        static final Sum ZERO = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /// @param subject empty: counts as often as it is met
    private record Note(Slot slot, BigDecimal delta, Optional<String> subject) {
        static final Comparator<Note> ORDER = Comparator.comparing(Note::slot, Slot.ORDER)
                .thenComparing(note -> note.subject().orElse(""));
    }

    private final Sql sql;
    private final Transactions transactions;
    private final Map<Object, List<Note>> noted = Collections.synchronizedMap(new WeakHashMap<>());

    Tallies(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// @param scope what it is counted for, usually the workflow
    /// @param day   when it happened, in the park's zone
    /// @param delta money in yuan
    public void add(String measure, String scope, LocalDate day, BigDecimal delta) {
        note(new Note(new Slot(measure, scope, day), delta, Optional.empty()));
    }

    /// Counts a subject, for example a company, the first time it is met and never again.
    public void addOnce(String measure, String scope, LocalDate day, String subject) {
        note(new Note(new Slot(measure, scope, day), BigDecimal.ONE, Optional.of(subject)));
    }

    /// Written as the last thing before the commit and in one order for everybody: rows that everybody counts on are
    /// locked for a moment only, and nobody waits in a circle.
    private void note(Note note) {
        Object transaction = transactions.current();
        List<Note> notes = noted.get(transaction);
        if (notes == null) {
            notes = new ArrayList<>();
            noted.put(transaction, notes);
            transactions.beforeCommit(() -> settle(transaction));
        }
        notes.add(note);
    }

    private void settle(Object transaction) {
        List<Note> notes = noted.remove(transaction);
        if (notes != null) {
            Map<Slot, BigDecimal> changes = new LinkedHashMap<>();
            notes.stream()
                    .sorted(Note.ORDER)
                    .filter(this::isNew)
                    .forEach(note -> changes.merge(note.slot(), note.delta(), BigDecimal::add));
            changes.forEach(this::write);
        }
    }

    private boolean isNew(Note note) {
        return note.subject()
                .map(subject ->
                        isNew(new Subject(note.slot().measure(), note.slot().scope(), subject)))
                .orElse(true);
    }

    private void write(Slot slot, BigDecimal change) {
        sql.of("""
                        insert into tally (tenant_id, measure, scope, period, value)
                        values (:tenant, :measure, :scope, :period, :value)
                        on conflict on constraint tally_pk do update set value = tally.value + excluded.value
                        """)
                .with("measure", slot.measure())
                .with("scope", slot.scope())
                .with("period", slot.month())
                .with("value", change)
                .later();
    }

    /// Sums of a scope by measure; what was never counted is left out.
    Map<String, Sum> sums(String scope, Year year) {
        Map<String, Sum> sums = new HashMap<>();
        sql.of("""
                        select measure, sum(value) as total,
                            coalesce(sum(value) filter (where period >= :from and period < :until), 0) as year
                        from tally where tenant_id = :tenant and scope = :scope group by measure
                        """)
                .with("scope", scope)
                .with("from", year.atDay(1))
                .with("until", year.plusYears(1).atDay(1))
                .list(row -> sums.put(row.text("measure"), new Sum(row.decimal("total"), row.decimal("year"))) == null);
        return Map.copyOf(sums);
    }

    Map<Slot, BigDecimal> all(List<String> measures) {
        Map<Slot, BigDecimal> all = new HashMap<>();
        sql.of("""
                        select measure, scope, period, value from tally
                        where tenant_id = :tenant and measure = any(:measures) and value <> 0
                        """)
                .with("measures", measures)
                .list(row -> all.put(
                                new Slot(row.text("measure"), row.text("scope"), row.date("period")),
                                row.decimal("value").stripTrailingZeros())
                        == null);
        return Map.copyOf(all);
    }

    /// From now on exactly these have been counted before.
    void remember(Set<Subject> met) {
        Set<Subject> kept = new HashSet<>();
        sql.of("select measure, scope, subject from tally_subject where tenant_id = :tenant")
                .list(row -> kept.add(new Subject(row.text("measure"), row.text("scope"), row.text("subject"))));
        met.stream().filter(subject -> !kept.contains(subject)).forEach(this::isNew);
        kept.stream().filter(subject -> !met.contains(subject)).forEach(this::forget);
    }

    private boolean isNew(Subject subject) {
        return sql.of("""
                                insert into tally_subject (tenant_id, measure, scope, subject)
                                values (:tenant, :measure, :scope, :subject) on conflict do nothing
                                """)
                        .with("measure", subject.measure())
                        .with("scope", subject.scope())
                        .with("subject", subject.subject())
                        .change()
                > 0;
    }

    private void forget(Subject subject) {
        sql.of("""
                        delete from tally_subject
                        where tenant_id = :tenant and measure = :measure and scope = :scope and subject = :subject
                        """)
                .with("measure", subject.measure())
                .with("scope", subject.scope())
                .with("subject", subject.subject())
                .change();
    }
}
