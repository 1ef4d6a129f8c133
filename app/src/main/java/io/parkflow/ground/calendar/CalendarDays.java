package io.parkflow.ground.calendar;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The days kept in the database: notices newer than this release, and the bound park's own days.
@Singleton
final class CalendarDays {
    private final Sql sql;
    private final Notices notices = Notices.standard();

    CalendarDays(Sql sql) {
        this.sql = sql;
    }

    List<CalendarDay> announced() {
        return sql.of("select day, kind, name, source from directory.calendar_day order by day")
                .list(CalendarDays::day);
    }

    Set<Integer> announcedYears() {
        return sql
                .of("select distinct notice_year from directory.calendar_day")
                .list(row -> row.integer("notice_year"))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    List<CalendarDay> ofPark() {
        return sql.of("select day, kind, name, source from calendar_day where tenant_id = :tenant order by day")
                .list(CalendarDays::day);
    }

    /// Zones by which the bound park has worked.
    List<ZoneId> zonesBefore() {
        return sql.of("""
                        select distinct detail ->> 'from' as zone from event
                        where tenant_id = :tenant and subject_id = :tenant and case_id is null and type = :type
                        """).with("type", ParkZone.CHANGED).list(row -> ZoneId.of(row.text("zone")));
    }

    /// The nation's days: the library's notices with newer ones over them.
    Map<LocalDate, CalendarDay> known() {
        Map<LocalDate, CalendarDay> known = new HashMap<>();
        notices.days().forEach(day -> known.put(day.day(), day));
        announced().forEach(day -> known.put(day.day(), day));
        return known;
    }

    void add(CalendarDay day) {
        sql.of("""
                        insert into calendar_day (tenant_id, day, kind, name, source)
                        values (:tenant, :day, :kind, :name, :source)
                        """)
                .with("day", day.day())
                .with("kind", day.kind())
                .with("name", day.name())
                .with("source", day.source())
                .change();
    }

    /// Of the park's own days; zero before the first change.
    int version() {
        return sql.of("select coalesce(max(version), 0) as version from calendar_edition where tenant_id = :tenant")
                .one(row -> row.integer("version"));
    }

    /// Years whose notice the park has taken in itself.
    List<Integer> takenInYears() {
        return sql.of("""
                        select distinct notice_year from calendar_edition
                        where tenant_id = :tenant and notice_year is not null
                        """).list(row -> row.integer("notice_year"));
    }

    /// Oldest first.
    List<Edition> editions() {
        return editions(Optional.empty(), 50).reversed();
    }

    /// Newest first.
    ///
    /// @param before only those of earlier versions
    List<Edition> editions(Optional<Integer> before, int limit) {
        return sql.of("""
                        select version, at, member_id, reason, days from calendar_edition
                        where tenant_id = :tenant and (cast(:before as integer) is null or version < :before)
                        order by version desc limit :limit
                        """)
                .with("before", before)
                .with("limit", limit)
                .list(row -> new Edition(
                        row.integer("version"),
                        row.instant("at"),
                        row.findUuid("member_id"),
                        row.text("reason"),
                        CalendarDesk.read(row.text("days"))));
    }

    private static CalendarDay day(Row row) {
        var kind = CalendarDay.Kind.valueOf(row.text("kind"));
        return new CalendarDay(row.date("day"), kind, row.text("name"), row.text("source"));
    }
}
