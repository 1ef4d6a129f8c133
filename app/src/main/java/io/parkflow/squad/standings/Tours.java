package io.parkflow.squad.standings;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Observation tours of the bound park.
@Singleton
final class Tours {
    static final String RULES = "tour";

    private final Rulebook rulebook;
    private final Sql sql;

    Tours(Rulebook rulebook, Sql sql) {
        this.rulebook = rulebook;
        this.sql = sql;
    }

    record Tour(UUID id, String title, LocalDate heldOn, boolean open) {
        static Tour of(Row row) {
            return new Tour(
                    row.uuid("id"),
                    row.text("title"),
                    row.date("held_on"),
                    row.text("state").equals("OPEN"));
        }
    }

    void add(Tour tour) {
        sql.of("""
                        insert into squad_tour (tenant_id, id, title, held_on, state)
                        values (:tenant, :id, :title, :heldOn, 'OPEN')
                        """)
                .with("id", tour.id())
                .with("title", tour.title())
                .with("heldOn", tour.heldOn())
                .change();
    }

    Optional<Tour> held(UUID id) {
        return sql.of(
                        "select id, title, held_on, state from squad_tour where tenant_id = :tenant and id = :id for update")
                .with("id", id)
                .find(Tour::of);
    }

    Optional<Tour> find(UUID id) {
        return sql.of("select id, title, held_on, state from squad_tour where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(Tour::of);
    }

    List<Tour> page(Optional<UUID> after, int limit) {
        return sql.of("""
                        select id, title, held_on, state from squad_tour where tenant_id = :tenant
                            and (cast(:after as uuid) is null or id < :after) order by id desc limit :limit
                        """).with("after", after).with("limit", limit).list(Tour::of);
    }

    void close(UUID id, Instant now) {
        sql.of("update squad_tour set state = 'CLOSED', closed_at = :now where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("now", now)
                .change();
    }

    void judge(UUID tour, UUID project, UUID judge, Judging.Sheet sheet, Instant now) {
        sql.of("""
                        insert into squad_tour_sheet (tenant_id, tour_id, project_id, judge_id, look, invest, service,
                            safety, at)
                        values (:tenant, :tour, :project, :judge, :look, :invest, :service, :safety, :now)
                        on conflict (tenant_id, tour_id, project_id, judge_id) do update set look = excluded.look,
                            invest = excluded.invest, service = excluded.service, safety = excluded.safety,
                            at = excluded.at
                        """)
                .with("tour", tour)
                .with("project", project)
                .with("judge", judge)
                .with("look", sheet.look())
                .with("invest", sheet.invest())
                .with("service", sheet.service())
                .with("safety", sheet.safety())
                .with("now", now)
                .change();
    }

    Map<UUID, List<Judging.Sheet>> sheets(UUID tour) {
        Map<UUID, List<Judging.Sheet>> sheets = new HashMap<>();
        sql.of("""
                        select project_id, look, invest, service, safety from squad_tour_sheet
                        where tenant_id = :tenant and tour_id = :tour order by project_id, judge_id
                        """)
                .with("tour", tour)
                .list(row -> sheets.computeIfAbsent(row.uuid("project_id"), _ -> new ArrayList<>())
                        .add(sheet(row)));
        return sheets;
    }

    private static Judging.Sheet sheet(Row row) {
        return new Judging.Sheet(
                row.decimal("look"), row.decimal("invest"), row.decimal("service"), row.decimal("safety"));
    }

    /// Points of 100 of each project that was visited, the mean over the tours that were closed in that time.
    Map<UUID, BigDecimal> points(LocalDate from, LocalDate until) {
        int trimFrom = rulebook.current().number(RULES, "trimFrom");
        Map<UUID, List<BigDecimal>> all = new HashMap<>();
        sql.of("""
                        select id, title, held_on, state from squad_tour
                        where tenant_id = :tenant and state = 'CLOSED' and held_on >= :from and held_on < :until
                        """)
                .with("from", from)
                .with("until", until)
                .list(Tour::of)
                .forEach(tour -> sheets(tour.id())
                        .forEach((project, sheets) -> Judging.points(sheets, trimFrom)
                                .ifPresent(points -> all.computeIfAbsent(project, _ -> new ArrayList<>())
                                        .add(points))));
        Map<UUID, BigDecimal> mean = new HashMap<>();
        all.forEach((project, points) -> mean.put(
                project,
                points.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP)));
        return mean;
    }
}
