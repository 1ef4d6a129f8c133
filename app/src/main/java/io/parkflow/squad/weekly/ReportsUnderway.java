package io.parkflow.squad.weekly;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Passing;
import io.parkflow.squad.projects.Underway;
import jakarta.inject.Singleton;
import java.util.List;

/// Reports that are not accepted yet.
@Singleton
final class ReportsUnderway implements Underway {
    private final Sql sql;

    ReportsUnderway(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Matter> follow(Passing passing) {
        return sql.of("""
                        select r.case_id from squad_report r
                        join matter m on m.tenant_id = r.tenant_id and m.id = r.case_id and m.closed_at is null
                        where r.tenant_id = :tenant and r.project_id = :project and r.state <> 'ACCEPTED'
                        order by r.id
                        """)
                .with("project", passing.project())
                .list(row -> new Matter(row.uuid("case_id"), List.of(passing.place())));
    }
}
