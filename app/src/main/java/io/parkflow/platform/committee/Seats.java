package io.parkflow.platform.committee;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Who sits in a meeting. Until it opens that follows the roles; then it is fixed.
@Singleton
final class Seats {
    private static final String HOLDERS = """
            select r.member_id, bool_or(r.role = 'IC_CHAIR') as chair from member_role r
            join member m on m.tenant_id = r.tenant_id and m.id = r.member_id and m.state = 'active'
            where r.tenant_id = :tenant and r.role in ('IC_MEMBER', 'IC_CHAIR') group by r.member_id
            """;

    private final Sql sql;

    Seats(Sql sql) {
        this.sql = sql;
    }

    /// Brings the seats in line with who holds the roles now; attendance noted already stays.
    void follow(UUID meeting) {
        sql.of("""
                        delete from committee_seat where tenant_id = :tenant and meeting_id = :meeting
                            and member_id not in (select member_id from (
                        """ + HOLDERS + ") as holder)").with("meeting", meeting).change();
        sql.of("""
                        insert into committee_seat (tenant_id, meeting_id, member_id, chair, present)
                        select :tenant, :meeting, holder.member_id, holder.chair, false from (
                        """ + HOLDERS + """
                        ) as holder
                        on conflict (tenant_id, meeting_id, member_id) do update set chair = excluded.chair
                        """).with("meeting", meeting).change();
    }

    List<Seat> of(UUID meeting) {
        return sql.of("""
                        select member_id, chair, present, stands_for from committee_seat
                        where tenant_id = :tenant and meeting_id = :meeting order by chair desc, member_id
                        """)
                .with("meeting", meeting)
                .list(row -> new Seat(
                        row.uuid("member_id"), row.flag("chair"), row.flag("present"), row.findUuid("stands_for")));
    }

    /// @return false when the member has no seat
    boolean attend(UUID meeting, UUID member, boolean present) {
        return sql.of("""
                                update committee_seat set present = :present
                                where tenant_id = :tenant and meeting_id = :meeting and member_id = :member
                                """)
                        .with("meeting", meeting)
                        .with("member", member)
                        .with("present", present)
                        .change()
                > 0;
    }

    /// The seat becomes the substitute's, who is there and never the chair.
    ///
    /// @return false when the member has no seat of their own
    boolean substitute(UUID meeting, UUID member, UUID substitute, String authority) {
        int left = sql.of("""
                        delete from committee_seat where tenant_id = :tenant and meeting_id = :meeting
                            and member_id = :member and stands_for is null
                        """).with("meeting", meeting).with("member", member).change();
        if (left > 0) {
            sql.of("""
                            insert into committee_seat (tenant_id, meeting_id, member_id, chair, present, stands_for,
                                authority)
                            values (:tenant, :meeting, :substitute, false, true, :member, :authority)
                            """)
                    .with("meeting", meeting)
                    .with("substitute", substitute)
                    .with("member", member)
                    .with("authority", authority)
                    .change();
        }
        return left > 0;
    }

    /// Who may stand in for an absent member: holds the role and has no seat in the meeting.
    boolean maySubstitute(UUID meeting, UUID member) {
        return sql.of("""
                        select exists (select from member_role r
                            join member m on m.tenant_id = r.tenant_id and m.id = r.member_id and m.state = 'active'
                            where r.tenant_id = :tenant and r.member_id = :member and r.role = 'IC_SUBSTITUTE')
                            and not exists (select from committee_seat s where s.tenant_id = :tenant
                                and s.meeting_id = :meeting and s.member_id = :member) as may
                        """).with("meeting", meeting).with("member", member).one(row -> row.flag("may"));
    }
}
