package io.parkflow.squad.board;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.standings.Ledger;
import io.parkflow.squad.standings.Share;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the weekly loop gave from the first day of a year to the end of a day, by what had happened by then: five
/// statements. What has no denominator is left out.
@Singleton
final class LoopFigures {
    private final Ledger ledger;
    private final Calendars calendars;
    private final Clock clock;
    private final Sql sql;

    LoopFigures(Ledger ledger, Calendars calendars, Clock clock, Sql sql) {
        this.ledger = ledger;
        this.calendars = calendars;
        this.clock = clock;
        this.sql = sql;
    }

    /// - `reportsRate` 周报及时率 and `outcomesRate` 议定事项按期率, in per cent
    /// - `blockerDays` 问题平均历时: working days from first being raised to being closed, of those that were closed
    /// - `blockerHigh` L3+ 占比: in per cent of those that were raised and not refused
    /// - `orders` 督办单数: yellow and red
    Map<String, BigDecimal> of(LocalDate day) {
        Calendar calendar = calendars.current();
        Instant from = calendar.start(day.withDayOfYear(1));
        Instant now = clock.instant();
        Instant end = calendar.start(day.plusDays(1));
        Instant until = end.isAfter(now) ? now : end;
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        percent(figures, "reportsRate", ledger.reported(from, until));
        percent(figures, "outcomesRate", outcomes(day, until));
        blockerDays(figures, closings(from, until), calendar);
        percent(figures, "blockerHigh", high(from, until));
        figures.put("orders", orders(from, until));
        return figures;
    }

    private static void percent(Map<String, BigDecimal> figures, String name, Share share) {
        share.rate().ifPresent(rate -> figures.put(name, rate));
    }

    /// Done in time, of those of the year that were due before this day or are done.
    private Share outcomes(LocalDate day, Instant until) {
        return sql.of("""
                        select count(*) filter (where closed_at <= :until and overdue_at is null) as good, count(*) as n
                        from squad_outcome where tenant_id = :tenant and assigned_at <= :until and state <> 'STRUCK'
                            and due_on between :first and :last and (due_on < :day or closed_at <= :until)
                        """)
                .with("first", day.withDayOfYear(1))
                .with("last", day.withDayOfYear(day.lengthOfYear()))
                .with("day", day)
                .with("until", until)
                .one(LoopFigures::share);
    }

    private static Share share(Row row) {
        return Share.of(row.number("good"), row.number("n"));
    }

    private record Span(Instant raised, Instant closed) {}

    /// Of those whose last word by then is that they are closed.
    private List<Span> closings(Instant from, Instant until) {
        return sql.of("""
                        select b.raised_at, last.at from squad_blocker b
                        cross join lateral (
                            select m.kind, m.at from squad_blocker_move m
                            where m.tenant_id = :tenant and m.blocker_id = b.id and m.kind in ('CLOSED', 'REOPENED')
                                and m.at <= :until
                            order by m.id desc limit 1) as last
                        where b.tenant_id = :tenant and b.raised_at <= :until and last.kind = 'CLOSED'
                            and last.at >= :from
                        """)
                .with("from", from)
                .with("until", until)
                .list(row -> new Span(row.instant("raised_at"), row.instant("at")));
    }

    private static void blockerDays(Map<String, BigDecimal> figures, List<Span> closed, Calendar calendar) {
        if (closed.isEmpty()) {
            return;
        }
        long days = closed.stream()
                .mapToLong(span -> calendar.workdaysSince(calendar.day(span.raised()), calendar.day(span.closed())))
                .sum();
        figures.put(
                "blockerDays",
                BigDecimal.valueOf(days).divide(BigDecimal.valueOf(closed.size()), 1, RoundingMode.HALF_UP));
    }

    private Share high(Instant from, Instant until) {
        return sql.of("""
                        select count(*) filter (where highest >= 3) as good, count(*) as n from (
                            select max(m.to_level) as highest from squad_blocker b
                            join squad_blocker_move m on m.tenant_id = b.tenant_id and m.blocker_id = b.id
                                and m.at <= :until
                            where b.tenant_id = :tenant and b.raised_at >= :from and b.raised_at <= :until
                            group by b.id having not bool_or(m.kind = 'REFUSED')) as each
                        """).with("from", from).with("until", until).one(LoopFigures::share);
    }

    private BigDecimal orders(Instant from, Instant until) {
        return BigDecimal.valueOf(
                sql.of("""
                        select count(*) as n from squad_order where tenant_id = :tenant and level <> 'BLUE'
                            and issued_at >= :from and issued_at <= :until
                        """).with("from", from).with("until", until).one(row -> row.number("n")));
    }
}
