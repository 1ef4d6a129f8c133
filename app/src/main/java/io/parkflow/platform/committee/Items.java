package io.parkflow.platform.committee;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What stands on agendas. Every read is through one pair of eyes: what a member is recused from is not there.
@Singleton
final class Items {
    private static final String SELECT = """
            select i.id, i.meeting_id, m.state as meeting_state, m.rules_version, i.case_id, c.number, i.position, i.title,
                i.resident, i.asked, i.most, i.state, i.outcome, i.granted, i.conditions, i.tally, i.decided_by, i.decided_at
            from committee_item i
            join committee_meeting m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
            join matter c on c.tenant_id = i.tenant_id and c.id = i.case_id
            where i.tenant_id = :tenant
            """;

    private static final String NOT_RECUSED = """
             and not exists (select from recusal r
                where r.tenant_id = i.tenant_id and r.case_id = i.case_id and r.member_id = :member)
            """;

    private final Sql sql;

    Items(Sql sql) {
        this.sql = sql;
    }

    /// @throws io.parkflow.ground.tenancy.DatabaseFault `committee_item_once` when the case is on an open agenda
    void add(UUID id, UUID meeting, UUID caseId, Agenda agenda) {
        sql.of("""
                        insert into committee_item (tenant_id, id, meeting_id, case_id, position, title, resident, asked,
                            most, state, conditions)
                        select :tenant, :id, :meeting, :case, 1 + coalesce(max(position), 0), :title, :resident, :asked,
                            :most, 'OPEN', cast('[]' as json)
                        from committee_item where tenant_id = :tenant and meeting_id = :meeting
                        """)
                .with("id", id)
                .with("meeting", meeting)
                .with("case", caseId)
                .with("title", agenda.title())
                .with("resident", agenda.resident())
                .with("asked", agenda.asked().yuan())
                .with("most", agenda.limit().yuan())
                .change();
    }

    Optional<Item> find(UUID id, UUID member) {
        return sql.of(SELECT + " and i.id = :id" + NOT_RECUSED)
                .with("id", id)
                .with("member", member)
                .find(Item::of);
    }

    /// Whoever comes second waits for the first, and then sees what the first has done.
    Optional<Item> findLocked(UUID id, UUID member) {
        return sql.of(SELECT + " and i.id = :id" + NOT_RECUSED + " for update of i")
                .with("id", id)
                .with("member", member)
                .find(Item::of);
    }

    List<Item> of(UUID meeting, UUID member) {
        return sql.of(SELECT + " and i.meeting_id = :meeting" + NOT_RECUSED + " order by i.position")
                .with("meeting", meeting)
                .with("member", member)
                .list(Item::of);
    }

    /// What was decided last about a case, through nobody's eyes.
    Optional<Item> findDecided(UUID caseId) {
        return sql.of(SELECT + " and i.case_id = :case and i.state = 'DECIDED' order by i.decided_at desc limit 1")
                .with("case", caseId)
                .find(Item::of);
    }

    /// Through nobody's eyes, for the record.
    List<Item> all(UUID meeting) {
        return sql.of(SELECT + " and i.meeting_id = :meeting order by i.position")
                .with("meeting", meeting)
                .list(Item::of);
    }

    boolean isOnOpenAgenda(UUID caseId) {
        return sql.of("""
                        select exists (select from committee_item
                            where tenant_id = :tenant and case_id = :case and state = 'OPEN') as there
                        """).with("case", caseId).one(row -> row.flag("there"));
    }

    /// Whoever votes on it is waited for.
    Optional<UUID> findOpen(UUID caseId) {
        return sql.of("""
                        select id from committee_item
                        where tenant_id = :tenant and case_id = :case and state = 'OPEN' for update
                        """).with("case", caseId).find(row -> row.uuid("id"));
    }

    boolean wasDeferred(UUID caseId) {
        return sql.of("""
                        select exists (select from committee_item
                            where tenant_id = :tenant and case_id = :case and outcome = 'DEFERRED') as deferred
                        """).with("case", caseId).one(row -> row.flag("deferred"));
    }

    /// Cases in the state of waiting for a decision that stand on no open agenda.
    List<UUID> undecidedCases(UUID member, int limit) {
        return sql.of("""
                        select i.id from matter i
                        where i.tenant_id = :tenant and i.state = 'DECISION' and i.closed_at is null
                            and not exists (select from committee_item o
                                where o.tenant_id = i.tenant_id and o.case_id = i.id and o.state = 'OPEN')
                            and not exists (select from recusal r
                                where r.tenant_id = i.tenant_id and r.case_id = i.id and r.member_id = :member)
                        order by i.id limit :limit
                        """).with("member", member).with("limit", limit).list(row -> row.uuid("id"));
    }

    void decide(UUID id, Decision decision, Tally tally, UUID by, Instant now) {
        sql.of("""
                        update committee_item set state = 'DECIDED', outcome = :outcome, granted = :granted,
                            conditions = cast(:conditions as json), tally = cast(:tally as json),
                            decided_by = :by, decided_at = :now
                        where tenant_id = :tenant and id = :id and state = 'OPEN'
                        """)
                .with("id", id)
                .with("outcome", decision.outcome())
                .with("granted", decision.granted().map(money -> money.yuan()))
                .with("conditions", Words.written(decision.conditions()))
                .with("tally", written(tally))
                .with("by", by)
                .with("now", now)
                .change();
    }

    /// Approved in a meeting held before the platform was used.
    void decidedBefore(UUID id, Money granted, Instant heldAt) {
        sql.of("""
                        update committee_item set state = 'DECIDED', outcome = 'APPROVED', granted = :granted,
                            decided_at = :heldAt
                        where tenant_id = :tenant and id = :id and state = 'OPEN'
                        """)
                .with("id", id)
                .with("granted", granted.yuan())
                .with("heldAt", heldAt)
                .change();
    }

    /// Waits until nobody else changes an open item of the meeting.
    List<UUID> lockOpen(UUID meeting) {
        return sql.of("""
                        select id from committee_item
                        where tenant_id = :tenant and meeting_id = :meeting and state = 'OPEN' order by id for update
                        """).with("meeting", meeting).list(row -> row.uuid("id"));
    }

    void giveBack(UUID id, Optional<Tally> tally) {
        sql.of("""
                        update committee_item set state = 'RETURNED', tally = cast(:tally as json)
                        where tenant_id = :tenant and id = :id and state = 'OPEN'
                        """).with("id", id).with("tally", tally.map(Items::written)).change();
    }

    private static String written(Tally tally) {
        return Trees.of(Map.of("tally", tally)).path("tally").toString();
    }
}
