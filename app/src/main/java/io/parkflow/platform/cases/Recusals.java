package io.parkflow.platform.cases;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who keeps out of which case (回避, 锁定). There is no way back: to a recused person the case does not exist.
@Singleton
public final class Recusals {
    private record Recusal(UUID caseId, UUID member) {}

    private final Sql sql;
    private final Clock clock;

    Recusals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @return false when the member kept out already
    public boolean add(UUID caseId, UUID member, String reason) {
        return sql.of("""
                                insert into recusal (tenant_id, case_id, member_id, reason, declared_at)
                                values (:tenant, :case, :member, :reason, :now) on conflict do nothing
                                """)
                        .with("case", caseId)
                        .with("member", member)
                        .with("reason", reason)
                        .with("now", clock.instant())
                        .change()
                > 0;
    }

    /// Recused members by case; a case without any is left out.
    public Map<UUID, Set<UUID>> of(Collection<UUID> cases) {
        List<Recusal> all = sql.of("""
                        select case_id, member_id from recusal
                        where tenant_id = :tenant and case_id = any(cast(:cases as uuid[]))
                        """)
                .with("cases", List.copyOf(cases))
                .list(row -> new Recusal(row.uuid("case_id"), row.uuid("member_id")));
        return all.stream()
                .collect(Collectors.groupingBy(
                        Recusal::caseId, Collectors.mapping(Recusal::member, Collectors.toUnmodifiableSet())));
    }
}
