package io.parkflow.ground.calendar;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The days kept in the database: notices newer than this release, and the bound park's own days.
@Singleton
final class CalendarDays {
    private final Sql sql;

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

    private static CalendarDay day(Row row) {
        var kind = CalendarDay.Kind.valueOf(row.text("kind"));
        return new CalendarDay(row.date("day"), kind, row.text("name"), row.text("source"));
    }
}
