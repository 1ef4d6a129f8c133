package io.parkflow.squad.standings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/squad")
class StandingController {
    private final Settling settling;
    private final Standings standings;
    private final Quarters quarters;
    private final Bulletins bulletins;
    private final Projects projects;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    StandingController(
            Settling settling,
            Standings standings,
            Quarters quarters,
            Bulletins bulletins,
            Projects projects,
            Calendars calendars,
            Journal journal,
            Clock clock) {
        this.settling = settling;
        this.standings = standings;
        this.quarters = quarters;
        this.bulletins = bulletins;
        this.projects = projects;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param points total; `detail` has every part with what it is counted from
    /// @param before rank in the quarter before, when that is settled
    @Serdeable
    record ScoreLine(
            UUID projectId,
            String projectCode,
            String projectName,
            String track,
            int rank,
            BigDecimal points,
            Optional<Integer> before,
            Map<String, Object> detail) {}

    /// @param settled fixed; otherwise as it would be now
    /// @param dueAt   until when a quarter that is over is to be settled
    @Serdeable
    record ScoreSheet(
            String quarter,
            boolean settled,
            Optional<Instant> settledAt,
            Optional<Instant> dueAt,
            List<ScoreLine> items,
            List<String> can) {}

    @Serdeable
    record Settlement(@Nullable String quarter) {}

    /// @param quarter `2026-Q1`; left out: the one that is running
    @Get("/scores")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getScores", summary = "Scores of a quarter by track, with what they are counted from")
    ScoreSheet scores(@QueryValue Optional<String> quarter) {
        return sheet(quarter.map(Quarter::of)
                .orElseGet(() -> Quarter.of(calendars.current().day(clock.instant()))));
    }

    /// 赛马榜: how the running quarter stands, and where each stood before.
    @Get("/races")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getRaces", summary = "How the running quarter stands, beside the one before")
    ScoreSheet races() {
        return sheet(Quarter.of(calendars.current().day(clock.instant())));
    }

    @Post("/scores")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "settleScores", summary = "Settle a quarter that is over and hand out the flags")
    HttpResponse<ScoreSheet> settle(@Body Settlement sent) {
        Flaws flaws = new Flaws();
        String quarter = flaws.text("/quarter", sent.quarter(), 7);
        flaws.refuse();
        Quarter known = Quarter.of(quarter);
        settling.settle(known, Caller.current().member());
        return HttpResponse.created(sheet(known));
    }

    private ScoreSheet sheet(Quarter quarter) {
        List<Standings.Settled> settled = standings.of(quarter.toString());
        boolean fixed = !settled.isEmpty();
        List<Standings.Settled> shown = fixed ? settled : settling.rank(quarter);
        Map<UUID, Integer> before = new HashMap<>();
        standings.of(quarter.before().toString()).forEach(old -> before.put(old.project(), old.rank()));
        Map<UUID, Project> known =
                projects.all(shown.stream().map(Standings.Settled::project).toList());
        boolean over = !calendars.current().day(clock.instant()).isBefore(quarter.next());
        boolean may = Caller.current().may(Rights.SQUAD_DISPATCH);
        return new ScoreSheet(
                quarter.toString(),
                fixed,
                shown.stream().findFirst().filter(_ -> fixed).map(Standings.Settled::at),
                quarters.find(quarter.toString()).map(Quarters.Drawn::dueAt),
                shown.stream()
                        .flatMap(line -> Optional.ofNullable(known.get(line.project())).stream()
                                .map(project -> line(line, project, before)))
                        .toList(),
                !fixed && over && may && settling.findBefore(quarter).isEmpty() ? List.of("settle") : List.of());
    }

    private static ScoreLine line(Standings.Settled line, Project project, Map<UUID, Integer> before) {
        return new ScoreLine(
                project.id(),
                project.code(),
                project.name(),
                line.track(),
                line.rank(),
                line.points(),
                Optional.ofNullable(before.get(project.id())),
                Trees.map(Trees.read(line.detail())));
    }

    /// @param kept three quarters on end (保持奖)
    @Serdeable
    record FlagLine(
            String track,
            String quarter,
            UUID projectId,
            String projectName,
            BigDecimal points,
            int streak,
            boolean kept) {}

    @Get("/flags")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listFlags", summary = "Who has held the flag of each track, newest first")
    Slice<FlagLine> flags() {
        List<Standings.Flag> flags = standings.flags();
        int kept = settling.kept();
        Map<UUID, Project> known =
                projects.all(flags.stream().map(Standings.Flag::project).toList());
        return Slice.all(flags.stream()
                .flatMap(flag -> Optional.ofNullable(known.get(flag.project())).stream()
                        .map(project -> new FlagLine(
                                flag.track(),
                                flag.quarter(),
                                project.id(),
                                project.name(),
                                flag.points(),
                                flag.streak(),
                                flag.streak() >= kept)))
                .toList());
    }

    /// @param content figures by group: projects, reports, blockers, orders, outcomes; `issued`: the orders,
    ///                `missing`: who did not report
    @Serdeable
    record BulletinSheet(
            String month,
            Instant madeAt,
            Instant dueAt,
            Optional<Instant> publishedAt,
            Map<String, Object> content,
            List<String> can) {
        static BulletinSheet of(Bulletins.Bulletin bulletin) {
            boolean may = bulletin.publishedAt().isEmpty() && Caller.current().may(Rights.SQUAD_DISPATCH);
            return new BulletinSheet(
                    bulletin.month(),
                    bulletin.madeAt(),
                    bulletin.dueAt(),
                    bulletin.publishedAt(),
                    Trees.map(Trees.read(bulletin.content())),
                    may ? List.of("publish") : List.of());
        }
    }

    @Get("/bulletins")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listBulletins", summary = "Monthly bulletins, newest first")
    Slice<BulletinSheet> bulletins(@QueryValue Optional<String> cursor, @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        return Slice.of(bulletins.page(cursor, size + 1), size, Bulletins.Bulletin::month)
                .map(BulletinSheet::of);
    }

    /// @param month `2026-03`
    @Get("/bulletins/{month}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getBulletin", summary = "The bulletin of a month")
    BulletinSheet bulletin(String month) {
        return BulletinSheet.of(bulletins.find(month).orElseThrow(Rejected::missing));
    }

    @Post("/bulletins/{month}/publication")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "publishBulletin", summary = "Publish the bulletin of a month to the park")
    HttpResponse<BulletinSheet> publish(String month) {
        Bulletins.Bulletin known = bulletins.find(month).orElseThrow(Rejected::missing);
        if (!bulletins.publish(month, Caller.current().member(), clock.instant())) {
            throw Rejected.conflict("standings.published-already");
        }
        journal.record(Fact.of("standings.bulletinPublished", "squad-bulletin", known.id())
                .with("month", month));
        return HttpResponse.created(bulletin(month));
    }
}
