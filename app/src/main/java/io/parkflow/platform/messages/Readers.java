package io.parkflow.platform.messages;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Finds people to tell: active members who do not keep out of the case, with how they want to be told. One statement
/// for all audiences of all notices.
@Singleton
final class Readers {
    static final String APPLICANT = "applicant";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Sql sql;

    Readers(Sql sql) {
        this.sql = sql;
    }

    /// One reason to tell somebody, as the statement takes it; what does not apply is empty or nobody.
    private record Reason(long no, String role, UUID member, UUID resident, UUID caseId) {}

    /// @return for each of them who is to be told; one person may come for several reasons
    List<List<Reader>> of(List<Wanted> all) {
        List<List<Reader>> found = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (Wanted wanted : all) {
            long no = found.size();
            UUID caseId = wanted.caseId().orElse(NOBODY);
            wanted.roles().forEach(role -> reasons.add(new Reason(no, role, NOBODY, NOBODY, caseId)));
            wanted.members().forEach(member -> reasons.add(new Reason(no, "", member, NOBODY, caseId)));
            wanted.resident().ifPresent(company -> reasons.add(new Reason(no, "", NOBODY, company, caseId)));
            found.add(new ArrayList<>());
        }
        if (!reasons.isEmpty()) {
            fill(found, reasons);
        }
        return found;
    }

    private void fill(List<List<Reader>> found, List<Reason> reasons) {
        sql.of("""
                        with wanted as (
                            select * from unnest(:nos, :roles, :members, :residents, :cases)
                                as w(no, role, member_id, resident_id, case_id))
                        select k.no, p.id, k.key, coalesce(p.email, '') <> '' as mailed, h.choices, h.quiet_from,
                            h.quiet_to, h.language, h.version
                        from (
                            select w.no, w.case_id, r.member_id, 'r:' || r.role as key
                            from wanted w join member_role r on r.tenant_id = :tenant and r.role = w.role
                            union
                            select w.no, w.case_id, w.member_id, 'm:' || w.member_id from wanted w
                            where w.member_id <> :nobody
                            union
                            select w.no, w.case_id, a.id, 'applicant' from wanted w
                            join member a on a.tenant_id = :tenant and a.resident_id = w.resident_id
                            join member_role ar on ar.tenant_id = a.tenant_id and ar.member_id = a.id
                                and ar.role in ('APPLICANT', 'APPLICANT_ADMIN')) as k(no, case_id, member_id, key)
                        join member p on p.tenant_id = :tenant and p.id = k.member_id and p.state = 'active'
                        left join message_habit h on h.tenant_id = p.tenant_id and h.member_id = p.id
                        where not exists (
                            select from recusal c
                            where c.tenant_id = :tenant and c.case_id = k.case_id and c.member_id = p.id)
                        order by k.no, p.id
                        """)
                .with("nos", reasons.stream().map(Reason::no).toList())
                .with("roles", reasons.stream().map(Reason::role).toList())
                .with("members", reasons.stream().map(Reason::member).toList())
                .with("residents", reasons.stream().map(Reason::resident).toList())
                .with("cases", reasons.stream().map(Reason::caseId).toList())
                .with("nobody", NOBODY)
                .list(row -> found.get((int) row.number("no")).add(reader(row)));
    }

    private static Reader reader(Row row) {
        Habit habit = row.findText("choices").isPresent() ? Habits.habit(row) : Habit.NONE;
        return new Reader(row.uuid("id"), row.text("key"), row.flag("mailed"), habit);
    }
}
