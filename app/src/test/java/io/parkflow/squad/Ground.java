package io.parkflow.squad;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Projects that are there, for tests of what is done with them.
@Singleton
public final class Ground {
    private final Sql sql;
    private final Transactions transactions;

    Ground(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// A project under way.
    public UUID project(Park park, String name, Optional<UUID> leader, Optional<UUID> chief, Optional<UUID> officer) {
        UUID id = Ids.next();
        Tenancy.as(
                park.tenant(),
                () -> transactions.write(() -> sql.of("""
                                insert into project (tenant_id, id, code, name, owner_uscc, owner_name, category, level,
                                    track, library, stage, course, is_squad, is_top500, total_invest, annual_plan,
                                    leader_id, chief_id, officer_id, commitments, words, created_at, since, version)
                                values (:tenant, :id, :code, :name, '91500107MA5DEM012E', '示例公司', 'INDUSTRY', 'CITY',
                                    '先进制造', 'ADMITTED', 'BUILDING', 'RUNNING', true, false, 1000000000, 200000000,
                                    :leader, :chief, :officer, cast('[]' as jsonb), cast('{}' as text[]),
                                    cast('2025-01-01T00:00:00Z' as timestamptz),
                                    cast('2025-01-01T00:00:00Z' as timestamptz), 1)
                                """)
                        .with("id", id)
                        .with("code", "XM" + id.toString().replace("-", "").substring(14))
                        .with("name", name)
                        .with("leader", leader)
                        .with("chief", chief)
                        .with("officer", officer)
                        .change()));
        return id;
    }

    public void set(Park park, UUID project, String column, String value) {
        Tenancy.as(
                park.tenant(),
                () -> transactions.write(() -> sql.of(
                                "update project set " + column + " = :value where tenant_id = :tenant and id = :id")
                        .with("id", project)
                        .with("value", value)
                        .change()));
    }
}
