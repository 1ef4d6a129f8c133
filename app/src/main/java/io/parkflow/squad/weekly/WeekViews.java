package io.parkflow.squad.weekly;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What people see of weeks, now and then.
@Singleton
final class WeekViews {
    private final Reports reports;

    WeekViews(Reports reports) {
        this.reports = reports;
    }

    /// @param missing reports that were not there on Friday noon
    @Serdeable
    record WeekLine(
            String week,
            LocalDate monday,
            Week.Fate fate,
            Optional<String> merged,
            Instant opensAt,
            Instant reportDue,
            Instant reviewDue,
            Instant agendaAt,
            Instant meetingAt,
            Optional<Instant> openedAt,
            int projects,
            int open,
            int submitted,
            int returned,
            int accepted,
            int missing) {}

    List<WeekLine> weeks(List<Week> weeks, Optional<Instant> moment) {
        Map<UUID, Reports.Counts> counts =
                reports.counts(weeks.stream().map(Week::id).toList(), moment);
        return weeks.stream()
                .map(week -> line(week, counts.getOrDefault(week.id(), Reports.Counts.NONE)))
                .toList();
    }

    private static WeekLine line(Week week, Reports.Counts counts) {
        return new WeekLine(
                week.week(),
                week.monday(),
                week.fate(),
                week.merged(),
                week.opensAt(),
                week.reportDue(),
                week.reviewDue(),
                week.agendaAt(),
                week.meetingAt(),
                week.openedAt(),
                counts.projects(),
                counts.open(),
                counts.submitted(),
                counts.returned(),
                counts.accepted(),
                counts.missing());
    }
}
