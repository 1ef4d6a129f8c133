package io.parkflow.platform.committee;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Ballots, in the order they were first cast.
@Singleton
final class Ballots {
    private final Sql sql;
    private final Clock clock;

    Ballots(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Takes the place of the one the member cast before.
    void cast(Ballot ballot) {
        sql.of("""
                        insert into committee_ballot (tenant_id, item_id, member_id, vote, reason, conditions, cast_at)
                        values (:tenant, :item, :member, :vote, :reason, cast(:conditions as json), :now)
                        on conflict (tenant_id, item_id, member_id) do update
                        set vote = excluded.vote, reason = excluded.reason, conditions = excluded.conditions
                        """)
                .with("item", ballot.item())
                .with("member", ballot.member())
                .with("vote", ballot.vote())
                .with("reason", ballot.reason())
                .with("conditions", Words.written(ballot.conditions()))
                .with("now", clock.instant())
                .change();
    }

    /// A ballot cast before its member kept out does not count.
    void withdraw(UUID item, UUID member) {
        sql.of("""
                        delete from committee_ballot
                        where tenant_id = :tenant and item_id = :item and member_id = :member
                        """).with("item", item).with("member", member).change();
    }

    /// Whether the member has voted on anything in the meeting.
    boolean anyOf(UUID meeting, UUID member) {
        return sql.of("""
                        select exists (select from committee_ballot b
                            join committee_item i on i.tenant_id = b.tenant_id and i.id = b.item_id
                            where b.tenant_id = :tenant and i.meeting_id = :meeting and b.member_id = :member) as voted
                        """).with("meeting", meeting).with("member", member).one(row -> row.flag("voted"));
    }

    List<Ballot> of(Collection<UUID> items) {
        return sql.of("""
                        select item_id, member_id, vote, reason, conditions from committee_ballot
                        where tenant_id = :tenant and item_id = any(cast(:items as uuid[])) order by cast_at, member_id
                        """)
                .with("items", List.copyOf(items))
                .list(row -> new Ballot(
                        row.uuid("item_id"),
                        row.uuid("member_id"),
                        Vote.valueOf(row.text("vote")),
                        row.findText("reason"),
                        Words.read(row.text("conditions"))));
    }
}
