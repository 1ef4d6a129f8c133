package io.parkflow.platform.cases;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The park's matters.
@Singleton
final class Cases {
    private final Sql sql;

    Cases(Sql sql) {
        this.sql = sql;
    }

    void add(Case opened) {
        sql.of("""
                        insert into matter (tenant_id, id, workflow, workflow_version, title, state, starter_id,
                            resident_id, opened_at, imported, version)
                        values (:tenant, :id, :workflow, :workflowVersion, :title, :state, :starter,
                            :resident, :openedAt, :imported, 1)
                        """)
                .with("id", opened.id())
                .with("workflow", opened.workflow())
                .with("workflowVersion", opened.workflowVersion())
                .with("title", opened.title())
                .with("state", opened.state())
                .with("starter", opened.starter())
                .with("resident", opened.resident())
                .with("openedAt", opened.openedAt())
                .with("imported", opened.imported())
                .later();
    }

    /// All of them in one statement.
    void add(List<Case> opened) {
        Case first = opened.getFirst();
        sql.of("""
                        insert into matter (tenant_id, id, workflow, workflow_version, title, state, starter_id,
                            opened_at, imported, version)
                        select :tenant, n.id, :workflow, :workflowVersion, n.title, :state, n.starter, :openedAt, false, 1
                        from unnest(cast(:ids as uuid[]), cast(:titles as text[]), cast(:starters as uuid[]))
                            as n (id, title, starter)
                        """)
                .with("ids", opened.stream().map(Case::id).toList())
                .with("titles", opened.stream().map(Case::title).toList())
                .with("starters", opened.stream().map(Case::starter).toList())
                .with("workflow", first.workflow())
                .with("workflowVersion", first.workflowVersion())
                .with("state", first.state())
                .with("openedAt", first.openedAt())
                .later();
    }

    Optional<Case> find(UUID id) {
        return sql.of("select " + Case.COLUMNS + " from matter m where m.tenant_id = :tenant and m.id = :id")
                .with("id", id)
                .find(Case::of);
    }

    /// What one may see: everything with the right to, else what one began, what is about one's company, what one has
    /// or had a task in, and for the committee what stands on an agenda; nothing one keeps out of.
    Optional<Case> findVisible(UUID id, Viewer viewer) {
        return sql.of("select " + Case.COLUMNS + """
                                from matter m where m.tenant_id = :tenant and m.id = :id and (
                                    :all or m.starter_id = :member or m.resident_id = :resident
                                    or exists (select from inbox_item i where i.tenant_id = m.tenant_id
                                        and i.case_id = m.id
                                        and (i.candidate = any(:candidates) or i.held_for = any(:candidates)))
                                    or exists (select from case_copy c where c.tenant_id = m.tenant_id
                                        and c.case_id = m.id and c.member_id = :member)
                                    or exists (select from inbox_done d where d.tenant_id = m.tenant_id
                                        and d.case_id = m.id and d.member_id = :member)
                                    or (:committee and exists (select from committee_item a
                                        where a.tenant_id = m.tenant_id and a.case_id = m.id)))
                                    and not exists (select from recusal r where r.tenant_id = m.tenant_id
                                        and r.case_id = m.id and r.member_id = :member)
                                """)
                .with("id", id)
                .with("all", viewer.all())
                .with("member", viewer.member())
                .with("resident", viewer.resident())
                .with("candidates", viewer.candidates())
                .with("committee", viewer.committee())
                .find(Case::of);
    }

    List<Case> page(CaseFilter filter, Viewer viewer) {
        String found = filter.words().isEmpty() ? "" : " and m.id in (" + SearchWords.CASES + ")";
        return SearchWords.bind(
                        sql.of("select " + Case.COLUMNS + """
                                from matter m where m.tenant_id = :tenant
                                    and (:all or m.starter_id = :member or m.resident_id = :resident)
                                    and (cast(:workflow as text) is null or m.workflow = :workflow)
                                    and (cast(:state as text) is null or m.state = :state)
                                    and (cast(:after as uuid) is null or m.id < :after)
                                    and not exists (select from recusal r where r.tenant_id = m.tenant_id
                                        and r.case_id = m.id and r.member_id = :member)
                                """ + found + " order by m.id desc limit :limit"),
                        filter.words())
                .with("all", viewer.all() && !filter.mine())
                .with("member", viewer.member())
                .with("resident", viewer.resident())
                .with("workflow", filter.workflow())
                .with("state", filter.state())
                .with("after", filter.after())
                .with("limit", filter.limit())
                .list(Case::of);
    }

    boolean isHandled(UUID id) {
        return sql.of("""
                        select exists (select from inbox_done where tenant_id = :tenant and case_id = :id) as handled
                        """).with("id", id).one(row -> row.flag("handled"));
    }

    /// Closed cases stay where they are.
    void move(UUID id, State state, Optional<Instant> expectedAt) {
        sql.of("""
                        update matter set state = :state, expected_at = :expectedAt, version = version + 1
                        where tenant_id = :tenant and id = :id and closed_at is null
                        """)
                .with("id", id)
                .with("state", state)
                .with("expectedAt", expectedAt)
                .later();
    }

    void close(UUID id, State state, String outcome, Instant now) {
        sql.of("""
                        update matter set state = :state, outcome = :outcome, closed_at = :now, version = version + 1
                        where tenant_id = :tenant and id = :id and closed_at is null
                        """)
                .with("id", id)
                .with("state", state)
                .with("outcome", outcome)
                .with("now", now)
                .later();
    }
}
