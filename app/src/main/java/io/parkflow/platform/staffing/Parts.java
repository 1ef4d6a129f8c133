package io.parkflow.platform.staffing;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Who has which part in a case (挂帅领导, 专员 …).
@Singleton
public final class Parts {
    private static final String SELECT = "select case_id, part, member_id, version from case_part";

    private final Sql sql;

    Parts(Sql sql) {
        this.sql = sql;
    }

    /// Somebody who has a part.
    public record Part(UUID caseId, String part, UUID member, int version) {
        static Part of(Row row) {
            return new Part(row.uuid("case_id"), row.text("part"), row.uuid("member_id"), row.integer("version"));
        }
    }

    Optional<UUID> find(UUID caseId, String part) {
        return sql.of(SELECT + " where tenant_id = :tenant and case_id = :case and part = :part")
                .with("case", caseId)
                .with("part", part)
                .find(row -> row.uuid("member_id"));
    }

    /// By key.
    Map<String, Part> of(UUID caseId) {
        Map<String, Part> parts = new TreeMap<>();
        sql.of(SELECT + " where tenant_id = :tenant and case_id = :case")
                .with("case", caseId)
                .list(Part::of)
                .forEach(part -> parts.put(part.part(), part));
        return parts;
    }

    /// How many one has in cases that are not over.
    public int count(UUID member) {
        return sql.of("""
                        select cast(count(*) as integer) as n from case_part p
                        join matter m on m.tenant_id = p.tenant_id and m.id = p.case_id
                        where p.tenant_id = :tenant and p.member_id = :member and m.closed_at is null
                        """).with("member", member).one(row -> row.integer("n"));
    }

    public void put(UUID caseId, String part, UUID member) {
        sql.of("""
                        insert into case_part (tenant_id, case_id, part, member_id)
                        values (:tenant, :case, :part, :member)
                        on conflict (tenant_id, case_id, part)
                            do update set member_id = excluded.member_id, version = case_part.version + 1
                        """)
                .with("case", caseId)
                .with("part", part)
                .with("member", member)
                .change();
    }

    /// @return false when somebody else has it by now
    boolean take(Part seen) {
        return sql.of("""
                                delete from case_part where tenant_id = :tenant and case_id = :case and part = :part
                                    and version = :version
                                """)
                        .with("case", seen.caseId())
                        .with("part", seen.part())
                        .with("version", seen.version())
                        .change()
                == 1;
    }

    /// Gives the parts of one who leaves to another: those in cases that are not over and that the taker does not keep
    /// out of.
    ///
    /// @return what changed hands
    public List<Part> hand(UUID from, UUID to) {
        return sql.of("""
                        update case_part as p set member_id = :to, version = p.version + 1
                        from matter m
                        where p.tenant_id = :tenant and p.member_id = :from
                            and m.tenant_id = p.tenant_id and m.id = p.case_id and m.closed_at is null
                            and not exists (select from recusal r where r.tenant_id = p.tenant_id
                                and r.case_id = p.case_id and r.member_id = :to)
                        returning p.case_id, p.part, p.member_id, p.version
                        """).with("from", from).with("to", to).list(Part::of);
    }
}
