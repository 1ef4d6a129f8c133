package io.parkflow.squad.forecasts;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// On the 25th the next month is foretold, once; when nobody was up then, as soon as somebody is.
@Singleton
final class ForecastHour implements Chore {
    private static final int DAY = 25;

    private final Forecasts forecasts;
    private final Projects projects;
    private final Calendars calendars;
    private final Journal journal;
    private final Transactions transactions;

    ForecastHour(
            Forecasts forecasts, Projects projects, Calendars calendars, Journal journal, Transactions transactions) {
        this.forecasts = forecasts;
        this.projects = projects;
        this.calendars = calendars;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public boolean perform(Instant now) {
        YearMonth month = month(calendars.current().day(now));
        if (transactions.read(() -> forecasts.find(month.toString())).isEmpty()) {
            transactions.write(() -> draw(month, now));
        }
        return true;
    }

    /// The month whose forecast is due.
    static YearMonth month(LocalDate today) {
        YearMonth running = YearMonth.from(today);
        return today.getDayOfMonth() < DAY ? running : running.plusMonths(1);
    }

    /// A park without projects has nothing to foretell, and no empty sheet for every month either.
    private int draw(YearMonth month, Instant now) {
        List<Project> underWay = projects.underWay();
        Optional<Forecast> drawn = underWay.isEmpty() ? Optional.empty() : forecasts.add(month, now);
        List<Forecast.Line> lines = drawn.stream()
                .flatMap(_ -> underWay.stream())
                .flatMap(project -> Forecast.foretold(project, month).stream().map(kind -> line(project, kind, now)))
                .toList();
        drawn.ifPresent(forecast -> {
            if (!lines.isEmpty()) {
                forecasts.foretell(forecast.id(), lines);
            }
            journal.record(Fact.of("forecasts.drawn", "squad-forecast", forecast.id())
                    .with("month", month.toString())
                    .with("projects", lines.size()));
        });
        return lines.size();
    }

    private static Forecast.Line line(Project project, Forecast.Kind kind, Instant now) {
        return new Forecast.Line(
                Ids.next(),
                project.id(),
                kind,
                kind.planned(project),
                project.library(),
                project.stage(),
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty());
    }
}
