package io.parkflow.platform.messages;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds people to tell: active members who do not keep out of the case, with how they want to be told. One statement
/// for all of a notice's audiences.
@Singleton
final class Readers {
    static final String APPLICANT = "applicant";

    private static final int MOST = 5_000;

    private final Sql sql;

    Readers(Sql sql) {
        this.sql = sql;
    }

    /// @param resident company whose contacts are wanted
    /// @param caseId   whoever stepped aside from it is left out
    List<Reader> of(
            Collection<UUID> members, Collection<String> roles, Optional<UUID> resident, Optional<UUID> caseId) {
        return sql.of("""
                        select p.id, k.key, coalesce(p.email, '') <> '' as mailed, h.choices, h.quiet_from, h.quiet_to,
                            h.language, h.version
                        from (
                            select r.member_id, 'r:' || r.role as key from member_role r
                            where r.tenant_id = :tenant and r.role = any(cast(:roles as text[]))
                            union
                            select x.id, 'm:' || x.id from unnest(cast(:members as uuid[])) as x(id)
                            union
                            select a.id, 'applicant' from member a
                            join member_role ar on ar.tenant_id = a.tenant_id and ar.member_id = a.id
                                and ar.role in ('APPLICANT', 'APPLICANT_ADMIN')
                            where a.tenant_id = :tenant and a.resident_id = cast(:resident as uuid)) as k(member_id, key)
                        join member p on p.tenant_id = :tenant and p.id = k.member_id and p.state = 'active'
                        left join message_habit h on h.tenant_id = p.tenant_id and h.member_id = p.id
                        where not exists (
                            select from recusal c where c.tenant_id = :tenant and c.case_id = cast(:case as uuid)
                                and c.member_id = p.id)
                        order by p.id limit :most
                        """)
                .with("members", List.copyOf(members))
                .with("roles", List.copyOf(roles))
                .with("resident", resident)
                .with("case", caseId)
                .with("most", MOST)
                .list(Readers::reader);
    }

    private static Reader reader(Row row) {
        Habit habit = row.findText("choices").isPresent() ? Habits.habit(row) : Habit.NONE;
        return new Reader(row.uuid("id"), row.text("key"), row.flag("mailed"), habit);
    }
}
