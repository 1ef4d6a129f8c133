package io.parkflow.platform.staffing;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Who has which part in a case (挂帅领导, 专员 …).
@Singleton
public final class Parts {
    private final Sql sql;

    Parts(Sql sql) {
        this.sql = sql;
    }

    Optional<UUID> find(UUID caseId, String part) {
        return sql.of("""
                        select member_id from case_part
                        where tenant_id = :tenant and case_id = :case and part = :part
                        """).with("case", caseId).with("part", part).find(row -> row.uuid("member_id"));
    }

    Map<String, UUID> of(UUID caseId) {
        Map<String, UUID> parts = new TreeMap<>();
        sql.of("select part, member_id from case_part where tenant_id = :tenant and case_id = :case")
                .with("case", caseId)
                .list(row -> parts.put(row.text("part"), row.uuid("member_id")) == null);
        return parts;
    }

    public void put(UUID caseId, String part, UUID member) {
        sql.of("""
                        insert into case_part (tenant_id, case_id, part, member_id)
                        values (:tenant, :case, :part, :member)
                        on conflict (tenant_id, case_id, part) do update set member_id = excluded.member_id
                        """)
                .with("case", caseId)
                .with("part", part)
                .with("member", member)
                .change();
    }

    /// @return how many parts changed hands
    public int hand(UUID from, UUID to) {
        return sql.of("""
                        update case_part set member_id = :to where tenant_id = :tenant and member_id = :from
                        """).with("from", from).with("to", to).change();
    }
}
