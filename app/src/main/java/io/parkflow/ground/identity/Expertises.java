package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// What people are experts in, in words the park chooses.
@Singleton
public final class Expertises {
    private final Sql sql;

    Expertises(Sql sql) {
        this.sql = sql;
    }

    /// Of each of these members; one without any is left out.
    public Map<UUID, Set<String>> of(Collection<UUID> members) {
        Map<UUID, Set<String>> found = new HashMap<>();
        sql.of("""
                        select member_id, field from member_expertise
                        where tenant_id = :tenant and member_id = any(cast(:members as uuid[]))
                        """)
                .with("members", List.copyOf(members))
                .list(row -> found.computeIfAbsent(row.uuid("member_id"), _ -> new TreeSet<>())
                        .add(row.text("field")));
        return found;
    }

    void put(UUID member, Collection<String> fields) {
        sql.of("delete from member_expertise where tenant_id = :tenant and member_id = :member")
                .with("member", member)
                .change();
        for (String field : fields) {
            sql.of("insert into member_expertise (tenant_id, member_id, field) values (:tenant, :member, :field)")
                    .with("member", member)
                    .with("field", field)
                    .change();
        }
    }
}
