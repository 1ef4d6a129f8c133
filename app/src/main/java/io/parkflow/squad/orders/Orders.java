package io.parkflow.squad.orders;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Versioned;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The orders of the bound park, as they are and as they were.
@Singleton
public final class Orders {
    /// Before a subject that has an open order.
    static final String OPEN = "open ";

    static final Versioned VERSIONS = Versioned.of("squad_order", Order.COLUMNS);

    private static final String SELECT = VERSIONS.now();

    private final Sql sql;

    Orders(Sql sql) {
        this.sql = sql;
    }

    public Optional<Order> find(UUID id) {
        return find(id, Optional.empty());
    }

    /// @param moment empty: now; empty as well when it was not there yet
    Optional<Order> find(UUID id, Optional<Instant> moment) {
        return sql.of("select * from " + VERSIONS.rows(moment) + " o where id = :id")
                .with("id", id)
                .with("moment", moment)
                .find(Order::of);
    }

    /// @throws IllegalStateException when the case is no order's
    Order held(UUID caseId) {
        return sql.of(SELECT + " and case_id = :case for update")
                .with("case", caseId)
                .one(Order::of);
    }

    Optional<Order> ofCase(UUID caseId) {
        return sql.of(SELECT + " and case_id = :case").with("case", caseId).find(Order::of);
    }

    /// The open order of a thing, held until the commit.
    Optional<Order> heldOpen(Cause cause) {
        return sql.of(SELECT + " and subject = :subject and closed_at is null for update")
                .with("subject", cause.subject())
                .find(Order::of);
    }

    /// What is open of a project, held until the commit.
    List<Order> heldOpenOf(UUID project) {
        return sql.of(SELECT + " and project_id = :project and closed_at is null order by id for update")
                .with("project", project)
                .list(Order::of);
    }

    /// The gravest level that was ever issued for each of these causes, and, after [#OPEN], what is open for each
    /// subject.
    Map<String, Level> gravest(Collection<String> causes, Collection<String> subjects) {
        Map<String, Level> gravest = new HashMap<>();
        sql.of("""
                        select cause as name, level from squad_order
                        where tenant_id = :tenant and cause = any(cast(:causes as text[]))
                        union all
                        select :open || subject, level from squad_order
                        where tenant_id = :tenant and subject = any(cast(:subjects as text[])) and closed_at is null
                        """)
                .with("causes", List.copyOf(causes))
                .with("subjects", List.copyOf(subjects))
                .with("open", OPEN)
                .list(row -> gravest.merge(
                                row.text("name"),
                                Level.valueOf(row.text("level")),
                                (one, other) -> one.compareTo(other) > 0 ? one : other)
                        == null);
        return gravest;
    }

    /// The gravest order of a project that is not closed.
    record Open(UUID project, String number, boolean isRed) {}

    /// Yellow and red ones of projects as they were open at a moment; one statement however many.
    List<Open> gravestOpen(Collection<UUID> projects, Instant moment) {
        return sql.of("""
                        select distinct on (project_id) project_id, number, level = 'RED' as red from squad_order
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[])) and level <> 'BLUE'
                            and issued_at <= :moment and (closed_at is null or closed_at > :moment)
                        order by project_id, level = 'RED' desc, id desc
                        """)
                .with("ids", List.copyOf(projects))
                .with("moment", moment)
                .list(row -> new Open(row.uuid("project_id"), row.text("number"), row.flag("red")));
    }

    /// Yellow ones whose new date has passed without their being verified (二次逾期).
    List<Order> overdueAgain(LocalDate today) {
        return sql.of(SELECT + """
                                 and closed_at is null and level = 'YELLOW' and state = 'REPLIED' and new_date < :today
                                order by id
                                """).with("today", today).list(Order::of);
    }

    /// Everything that is not closed, the gravest first.
    public List<Order> open() {
        return sql.of(SELECT + """
                                 and closed_at is null
                                order by case level when 'RED' then 0 when 'YELLOW' then 1 else 2 end, id
                                """).list(Order::of);
    }

    int exempted(String subject) {
        return exempted(subject, Optional.empty());
    }

    /// An exemption is an end: what was exempted stays so.
    int exempted(String subject, Optional<Instant> moment) {
        return sql.of("""
                        select cast(count(*) as integer) as n from squad_order
                        where tenant_id = :tenant and subject = :subject and state = 'EXEMPTED'
                            and (cast(:moment as timestamptz) is null or closed_at <= :moment)
                        """).with("subject", subject).with("moment", moment).one(row -> row.integer("n"));
    }

    /// @param open   only those that are not closed
    /// @param moment empty: now
    record Filter(
            Optional<UUID> project,
            Optional<Level> level,
            Optional<Order.State> state,
            boolean open,
            Optional<Instant> moment) {}

    List<Order> page(Filter filter, Optional<UUID> after, int limit) {
        return sql.of("select * from " + VERSIONS.rows(filter.moment()) + """
                                 o where (cast(:project as uuid) is null or project_id = :project)
                                    and (cast(:level as text) is null or level = :level)
                                    and (cast(:state as text) is null or state = :state)
                                    and (not :open or closed_at is null)
                                    and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """)
                .with("project", filter.project())
                .with("level", filter.level())
                .with("state", filter.state())
                .with("open", filter.open())
                .with("moment", filter.moment())
                .with("after", after)
                .with("limit", limit)
                .list(Order::of);
    }

    /// Orders that hang on these projects, newest first, as they were issued until a moment.
    public List<Order> issued(Instant from, Instant until) {
        return sql.of(SELECT + " and issued_at >= :from and issued_at < :until order by id desc")
                .with("from", from)
                .with("until", until)
                .list(Order::of);
    }
}
