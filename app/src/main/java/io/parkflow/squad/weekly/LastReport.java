package io.parkflow.squad.weekly;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.plan.Accounted;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A report that was accepted accounts for a project up to the day it was handed in.
@Singleton
final class LastReport implements Accounted {
    private final Sql sql;
    private final Calendars calendars;

    LastReport(Sql sql, Calendars calendars) {
        this.sql = sql;
        this.calendars = calendars;
    }

    @Override
    public Optional<LocalDate> upTo(UUID project) {
        return sql.of("""
                        select submitted_at from squad_report
                        where tenant_id = :tenant and project_id = :project and state = 'ACCEPTED'
                        order by submitted_at desc limit 1
                        """)
                .with("project", project)
                .find(row -> calendars.current().day(row.instant("submitted_at")));
    }
}
