package io.parkflow.squad.lights;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Lamp.Colour;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What was set by hand, and what is excused.
@Singleton
final class Exceptions {
    /// @param until last day it holds
    record Override(UUID id, UUID project, Colour colour, String reason, LocalDate until, UUID by, Instant at) {}

    enum State {
        ASKED,
        GRANTED,
        REFUSED,
        /// Given up before anybody decided.
        DROPPED
    }

    /// @param until last day it holds
    record Exemption(
            UUID id,
            UUID project,
            String milestone,
            String reason,
            LocalDate until,
            State state,
            UUID askedBy,
            Instant askedAt,
            Optional<UUID> decidedBy,
            Optional<UUID> caseId) {
        /// Whether it is one of those a milestone may have.
        boolean counts() {
            return state == State.ASKED || state == State.GRANTED;
        }
    }

    private static final String EXEMPTION = """
            select id, project_id, milestone, reason, until_on, state, asked_by, asked_at, decided_by, case_id
            from light_exemption
            where tenant_id = :tenant
            """;

    private final Sql sql;
    private final Clock clock;

    Exceptions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Map<UUID, Override> overrides(Collection<UUID> projects, LocalDate day) {
        Map<UUID, Override> open = new HashMap<>();
        sql.of("""
                        select id, project_id, colour, reason, until_on, by_id, at from light_override
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[])) and ended_at is null
                            and until_on >= :day
                        """)
                .with("ids", List.copyOf(projects))
                .with("day", day)
                .list(Exceptions::override)
                .forEach(each -> open.put(each.project(), each));
        return open;
    }

    /// What was set by hand on a day, as it was known at a moment; empty: now.
    Optional<Override> override(UUID project, LocalDate day, Optional<Instant> moment) {
        return sql.of("""
                        select id, project_id, colour, reason, until_on, by_id, at from light_override
                        where tenant_id = :tenant and project_id = :project and until_on >= :day
                            and (ended_at is null or ended_at > cast(:moment as timestamptz))
                            and (cast(:moment as timestamptz) is null or at <= cast(:moment as timestamptz))
                        order by at desc limit 1
                        """)
                .with("project", project)
                .with("day", day)
                .with("moment", moment)
                .find(Exceptions::override);
    }

    private static Override override(Row row) {
        return new Override(
                row.uuid("id"),
                row.uuid("project_id"),
                Colour.valueOf(row.text("colour")),
                row.text("reason"),
                row.date("until_on"),
                row.uuid("by_id"),
                row.instant("at"));
    }

    /// Takes the place of one that is there.
    void add(Override override) {
        end(override.project());
        sql.of("""
                        insert into light_override (tenant_id, id, project_id, colour, reason, until_on, by_id, at)
                        values (:tenant, :id, :project, :colour, :reason, :until, :by, :at)
                        """)
                .with("id", override.id())
                .with("project", override.project())
                .with("colour", override.colour().name())
                .with("reason", override.reason())
                .with("until", override.until())
                .with("by", override.by())
                .with("at", override.at())
                .change();
    }

    /// How often the light was set by hand and let go of.
    int version(UUID project) {
        return sql.of("""
                        select cast(count(*) + count(ended_at) as integer) as version from light_override
                        where tenant_id = :tenant and project_id = :project
                        """).with("project", project).one(row -> row.integer("version"));
    }

    /// @return false when there is none
    boolean end(UUID project) {
        return sql.of("""
                                update light_override set ended_at = :now
                                where tenant_id = :tenant and project_id = :project and ended_at is null
                                """).with("project", project).with("now", clock.instant()).change() == 1;
    }

    /// Project → milestones that are excused on the day.
    Map<UUID, Set<String>> excused(Collection<UUID> projects, LocalDate day) {
        Map<UUID, Set<String>> excused = new HashMap<>();
        sql.of(EXEMPTION + """
                                 and project_id = any(cast(:ids as uuid[])) and state = 'GRANTED' and until_on >= :day
                                """)
                .with("ids", List.copyOf(projects))
                .with("day", day)
                .list(Exceptions::exemption)
                .forEach(each -> excused.computeIfAbsent(each.project(), _ -> new HashSet<>())
                        .add(each.milestone()));
        return excused;
    }

    void add(Exemption exemption) {
        sql.of("""
                        insert into light_exemption (tenant_id, id, project_id, milestone, reason, until_on, state,
                            asked_by, asked_at)
                        values (:tenant, :id, :project, :milestone, :reason, :until, 'ASKED', :by, :at)
                        """)
                .with("id", exemption.id())
                .with("project", exemption.project())
                .with("milestone", exemption.milestone())
                .with("reason", exemption.reason())
                .with("until", exemption.until())
                .with("by", exemption.askedBy())
                .with("at", exemption.askedAt())
                .change();
    }

    void opened(UUID id, UUID caseId) {
        sql.of("update light_exemption set case_id = :case where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("case", caseId)
                .change();
    }

    Optional<Exemption> ofCase(UUID caseId) {
        return sql.of(EXEMPTION + " and case_id = :case").with("case", caseId).find(Exceptions::exemption);
    }

    /// Newest first.
    List<Exemption> of(UUID project) {
        return of(project, Optional.empty());
    }

    /// As they were at a moment: what was decided later was asked then.
    List<Exemption> of(UUID project, Optional<Instant> moment) {
        return sql.of("""
                        select id, project_id, milestone, reason, until_on, asked_by, asked_at, case_id,
                            case when decided_at > cast(:moment as timestamptz) then 'ASKED' else state end as state,
                            case when decided_at > cast(:moment as timestamptz) then null else decided_by end as decided_by
                        from light_exemption where tenant_id = :tenant and project_id = :project
                            and (cast(:moment as timestamptz) is null or asked_at <= cast(:moment as timestamptz))
                        order by id desc limit 200
                        """).with("project", project).with("moment", moment).list(Exceptions::exemption);
    }

    /// @return false when somebody was faster
    boolean decide(UUID id, State state, Optional<UUID> by) {
        return sql.of("""
                                update light_exemption set state = :state, decided_by = :by, decided_at = :now
                                where tenant_id = :tenant and id = :id and state = 'ASKED'
                                """)
                        .with("id", id)
                        .with("state", state.name())
                        .with("by", by)
                        .with("now", clock.instant())
                        .change()
                == 1;
    }

    private static Exemption exemption(Row row) {
        return new Exemption(
                row.uuid("id"),
                row.uuid("project_id"),
                row.text("milestone"),
                row.text("reason"),
                row.date("until_on"),
                State.valueOf(row.text("state")),
                row.uuid("asked_by"),
                row.instant("asked_at"),
                row.findUuid("decided_by"),
                row.findUuid("case_id"));
    }
}
