package io.parkflow.squad.plan;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectDesk;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What has been invested since the beginning of each project. It only grows; a correction needs its reason.
@Singleton
public final class Investments {
    /// Where a figure comes from.
    public enum Source {
        /// Invested before the project was in the register, or at the end of the year before.
        BEFORE,
        REPORT,
        OFFICE,
        IMPORT
    }

    /// @param total since the beginning
    /// @param year  since the first of January of the year asked about
    public record Sum(Money total, Money year) {
        public static final Sum NOTHING = new Sum(Money.ZERO, Money.ZERO);
    }

    /// One figure as it was entered.
    public record Figure(LocalDate on, Money total, Optional<String> correction, Source source, Instant at) {}

    private final Projects projects;
    private final Sql sql;
    private final Journal journal;
    private final Moments moments;
    private final Clock clock;

    Investments(Projects projects, Sql sql, Journal journal, Moments moments, Clock clock) {
        this.projects = projects;
        this.sql = sql;
        this.journal = journal;
        this.moments = moments;
        this.clock = clock;
    }

    /// @param total      since the beginning
    /// @param correction why it is less than what was known for that day or before
    /// @throws Rejected 403 less, and neither the chief nor the office says so; 409 less without a reason, or more
    ///     than is known of a later day; 422 in the future
    public void enter(UUID project, LocalDate on, Money total, Optional<String> correction, Source source) {
        if (on.isAfter(moments.today())) {
            throw Rejected.flawed(List.of(Flaw.at("/on", "plan.in-the-future")));
        }
        // one after the other, so that nobody goes below what somebody else enters meanwhile
        Project held = projects.held(project);
        Money before = known(project, on);
        if (before.isMoreThan(total)) {
            requireSlip(held, before, correction, source);
        }
        findAfter(project, on).filter(total::isMoreThan).ifPresent(after -> {
            throw Rejected.conflict("plan.more-than-later", after.in(Unit.WAN)).with("known", after.toString());
        });
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.of("""
                        insert into project_invested (tenant_id, id, project_id, on_day, total, correction, source, at,
                            by_id)
                        values (:tenant, :id, :project, :on, :total, :correction, :source, :now, :by)
                        """)
                .with("id", Ids.next())
                .with("project", project)
                .with("on", on)
                .with("total", total.yuan())
                .with("correction", correction)
                .with("source", source.name())
                .with("now", now)
                .with("by", Caller.find().map(Caller::member))
                .change();
        journal.record(Fact.of("project.invested", "project", project)
                .saying(correction)
                .with("total", total.toString())
                .with("delta", total.difference(before).toString())
                .with("source", source.name())
                .with("on", moments.endOf(on).toString()));
    }

    /// A report's slip has been approved with the report.
    private static void requireSlip(Project project, Money before, Optional<String> correction, Source source) {
        if (source == Source.OFFICE && !ProjectDesk.maySteer(project, Caller.current())) {
            throw Rejected.forbidden("plan.less-by-chief", before.in(Unit.WAN));
        }
        if (correction.isEmpty()) {
            throw Rejected.conflict("plan.less-than-before", before.in(Unit.WAN))
                    .with("known", before.toString());
        }
    }

    /// What is known of the first day after that has a figure.
    private Optional<Money> findAfter(UUID project, LocalDate day) {
        return sql.of("""
                        select total from project_invested
                        where tenant_id = :tenant and project_id = :project and on_day > :day
                        order by on_day, id desc limit 1
                        """).with("project", project).with("day", day).find(row -> Money.yuan(row.decimal("total")));
    }

    /// Invested since the beginning by the end of the day, as it is known now.
    public Money known(UUID project, LocalDate day) {
        return sums(List.of(project), day, Optional.empty())
                .getOrDefault(project, Sum.NOTHING)
                .total();
    }

    /// One statement however many; a project without a figure is left out.
    ///
    /// @param day    by the end of which
    /// @param moment as it was known then; empty: now
    public Map<UUID, Sum> sums(Collection<UUID> of, LocalDate day, Optional<Instant> moment) {
        Map<UUID, Sum> sums = new HashMap<>();
        sql.of("""
                        select p.id, coalesce(now.total, 0) as total, coalesce(old.total, 0) as old
                        from unnest(cast(:ids as uuid[])) as p(id)
                        cross join lateral (
                            select i.total from project_invested i
                            where i.tenant_id = :tenant and i.project_id = p.id and i.on_day <= :day
                                and (cast(:moment as timestamptz) is null or i.at <= cast(:moment as timestamptz))
                            order by i.on_day desc, i.id desc limit 1) as now
                        left join lateral (
                            select i.total from project_invested i
                            where i.tenant_id = :tenant and i.project_id = p.id and i.on_day < :first
                                and (cast(:moment as timestamptz) is null or i.at <= cast(:moment as timestamptz))
                            order by i.on_day desc, i.id desc limit 1) as old on true
                        """)
                .with("ids", List.copyOf(of))
                .with("day", day)
                .with("first", day.withDayOfYear(1))
                .with("moment", moment)
                .list(row -> sums.put(row.uuid("id"), sum(row)) == null);
        return Map.copyOf(sums);
    }

    private static Sum sum(Row row) {
        Money total = Money.yuan(row.decimal("total"));
        return new Sum(total, total.difference(Money.yuan(row.decimal("old"))));
    }

    /// Newest first.
    ///
    /// @param moment entered until then; empty: now
    public List<Figure> of(UUID project, Optional<Instant> moment) {
        return sql.of("""
                        select on_day, total, correction, source, at from project_invested
                        where tenant_id = :tenant and project_id = :project
                            and (cast(:moment as timestamptz) is null or at <= cast(:moment as timestamptz))
                        order by on_day desc, id desc limit 500
                        """)
                .with("moment", moment)
                .with("project", project)
                .list(row -> new Figure(
                        row.date("on_day"),
                        Money.yuan(row.decimal("total")),
                        row.findText("correction"),
                        Source.valueOf(row.text("source")),
                        row.instant("at")));
    }
}
