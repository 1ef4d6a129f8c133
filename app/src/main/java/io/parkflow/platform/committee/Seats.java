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
                        select member_id, chair, present from committee_seat
                        where tenant_id = :tenant and meeting_id = :meeting order by chair desc, member_id
                        """)
                .with("meeting", meeting)
                .list(row -> new Seat(row.uuid("member_id"), row.flag("chair"), row.flag("present")));
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
}
