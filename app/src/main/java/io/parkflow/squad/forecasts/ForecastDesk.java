package io.parkflow.squad.forecasts;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Puts projects on a forecast and takes them off until its month is over. Joins the caller's transaction.
@Singleton
final class ForecastDesk {
    private final Forecasts forecasts;
    private final Projects projects;
    private final Moments moments;
    private final Journal journal;
    private final Clock clock;

    ForecastDesk(Forecasts forecasts, Projects projects, Moments moments, Journal journal, Clock clock) {
        this.forecasts = forecasts;
        this.projects = projects;
        this.moments = moments;
        this.journal = journal;
        this.clock = clock;
    }

    boolean isOpen(Forecast forecast) {
        return !moments.today().isAfter(forecast.month().atEndOfMonth());
    }

    /// @throws Rejected 409 the month is over, it is there already, or it is at another stage; 422 no such project
    void name(Forecast forecast, UUID id, Forecast.Kind kind, String note) {
        requireOpen(forecast);
        Project project = projects.find(id)
                .orElseThrow(() -> Rejected.flawed(List.of(Flaw.at("/projectId", "forecasts.no-such-project"))));
        if (!kind.fits(project.stage())) {
            throw Rejected.conflict("forecasts.other-stage")
                    .with("stage", project.stage().name());
        }
        Forecast.Line line = new Forecast.Line(
                Ids.next(),
                id,
                kind,
                kind.planned(project),
                project.library(),
                project.stage(),
                Optional.of(Caller.current().member()),
                Optional.of(note),
                clock.instant(),
                Optional.empty());
        if (forecasts.foretell(forecast.id(), List.of(line)) != 1) {
            throw Rejected.conflict("forecasts.there-already");
        }
        journal.record(
                fact("forecasts.named", forecast, id).saying(Optional.of(note)).with("kind", kind.name()));
    }

    /// @throws Rejected 409 the month is over, or it is not on the forecast any more; 422 it never was
    void strike(Forecast forecast, UUID project, Forecast.Kind kind, String why) {
        Forecast.Line known = forecasts.lines(List.of(forecast.id())).getOrDefault(forecast.id(), List.of()).stream()
                .filter(line -> line.project().equals(project) && line.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Rejected.flawed(List.of(Flaw.at("/projectId", "forecasts.no-such-project"))));
        requireOpen(forecast);
        if (!forecasts.strike(forecast.id(), known.id(), why, Caller.current().member(), clock.instant())) {
            throw Rejected.conflict("forecasts.struck-already");
        }
        journal.record(fact("forecasts.withdrawn", forecast, project)
                .saying(Optional.of(why))
                .with("kind", kind.name()));
    }

    private void requireOpen(Forecast forecast) {
        if (!isOpen(forecast)) {
            throw Rejected.conflict("forecasts.over");
        }
    }

    private static Fact fact(String type, Forecast forecast, UUID project) {
        return Fact.of(type, "project", project).with("month", forecast.month().toString());
    }
}
