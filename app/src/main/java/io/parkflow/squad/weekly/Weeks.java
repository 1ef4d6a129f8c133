package io.parkflow.squad.weekly;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The weeks of the bound park.
@Singleton
public final class Weeks {
    private static final String SELECT = "select " + Week.COLUMNS + " from squad_week where tenant_id = :tenant";

    /// Weeks whose day had come by a moment, as they stood then: a week is over as soon as a later one is open.
    private static final String THEN = """
            select id, week, monday,
                case when fate in ('SKIPPED', 'MERGED') then fate
                    when opened_at is null or opened_at > :moment then 'OPENING'
                    when exists (select from squad_week n where n.tenant_id = w.tenant_id and n.monday > w.monday
                        and n.opened_at <= :moment) then 'OVER'
                    else 'OPEN' end as fate,
                merged, opens_at, report_due, review_due, agenda_at, meeting_at,
                case when opened_at <= :moment then opened_at end as opened_at,
                case when yellow_at <= :moment then yellow_at end as yellow_at,
                case when red_at <= :moment then red_at end as red_at
            from squad_week w where tenant_id = :tenant and opens_at <= :moment
            """;

    private final Sql sql;

    Weeks(Sql sql) {
        this.sql = sql;
    }

    /// Of two that settle a week one does.
    Optional<Week> add(WeekPlan plan, Week.Fate fate, Optional<String> merged) {
        return sql.of("""
                        insert into squad_week (tenant_id, id, week, monday, fate, merged, opens_at, report_due, review_due,
                            agenda_at, meeting_at)
                        values (:tenant, :id, :week, :monday, :fate, :merged, :opensAt, :reportDue, :reviewDue, :agendaAt,
                            :meetingAt)
                        on conflict (tenant_id, week) do nothing
                        returning
                        """ + Week.COLUMNS)
                .with("id", Ids.next())
                .with("week", plan.week())
                .with("monday", plan.monday())
                .with("fate", fate)
                .with("merged", merged)
                .with("opensAt", plan.opensAt())
                .with("reportDue", plan.reportDue())
                .with("reviewDue", plan.reviewDue())
                .with("agendaAt", plan.agendaAt())
                .with("meetingAt", plan.meetingAt())
                .find(Week::of);
    }

    Optional<LocalDate> newest() {
        return sql.of("select max(monday) as monday from squad_week where tenant_id = :tenant")
                .one(row -> row.findDate("monday"));
    }

    public Optional<Week> find(String week) {
        return sql.of(SELECT + " and week = :week").with("week", week).find(Week::of);
    }

    Optional<Week> find(String week, Instant moment) {
        return sql.of(THEN + " and week = :week")
                .with("week", week)
                .with("moment", moment)
                .find(Week::of);
    }

    /// The newest week that was opened.
    public Optional<Week> findOpen() {
        return sql.of(SELECT + " and fate in ('OPENING', 'OPEN') order by monday desc limit 1")
                .find(Week::of);
    }

    List<Week> in(Week.Fate fate) {
        return sql.of(SELECT + " and fate = :fate order by monday")
                .with("fate", fate)
                .list(Week::of);
    }

    /// @param moment empty: now
    /// @param before the oldest week of the page before
    List<Week> page(Optional<Instant> moment, Optional<String> before, int limit) {
        return sql.of((moment.isPresent() ? THEN : SELECT) + """
                                 and (cast(:before as text) is null or week < :before)
                                order by week desc limit :limit
                                """)
                .with("moment", moment)
                .with("before", before)
                .with("limit", limit)
                .list(Week::of);
    }

    /// Takes a week for this transaction.
    ///
    /// @return nothing while another node works on it, or when it is not so any more
    Optional<Week> take(UUID id, Week.Fate fate) {
        return sql.of(SELECT + " and id = :id and fate = :fate for update skip locked")
                .with("id", id)
                .with("fate", fate)
                .find(Week::of);
    }

    void opened(UUID id, Instant now) {
        sql.of("update squad_week set fate = 'OPEN', opened_at = :now where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("now", now)
                .change();
    }

    void over(UUID id) {
        sql.of("update squad_week set fate = 'OVER' where tenant_id = :tenant and id = :id")
                .with("id", id)
                .change();
    }

    void yellow(UUID id, Instant now) {
        sql.of("update squad_week set yellow_at = :now where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("now", now)
                .change();
    }

    void red(UUID id, Instant now) {
        sql.of("update squad_week set red_at = :now where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("now", now)
                .change();
    }
}
