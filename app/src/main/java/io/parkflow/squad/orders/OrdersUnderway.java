package io.parkflow.squad.orders;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Passing;
import io.parkflow.squad.projects.Underway;
import jakarta.inject.Singleton;
import java.util.List;

/// Orders that are not closed: whoever takes the part answers those its holder was to answer.
@Singleton
final class OrdersUnderway implements Underway {
    private final Sql sql;

    OrdersUnderway(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Matter> follow(Passing passing) {
        return sql.of("""
                        with mine as (
                            update squad_order set handler_id = :to
                            where tenant_id = :tenant and project_id = :project and closed_at is null
                                and handler_id = cast(:from as uuid)
                            returning id)
                        select o.case_id, exists (select from mine where mine.id = o.id) as mine from squad_order o
                        where o.tenant_id = :tenant and o.project_id = :project and o.closed_at is null order by o.id
                        """)
                .with("project", passing.project())
                .with("from", passing.from())
                .with("to", passing.to())
                .list(row -> matter(row, passing));
    }

    private static Matter matter(Row row, Passing passing) {
        return new Matter(
                row.uuid("case_id"), row.flag("mine") ? List.of(passing.place(), "handler") : List.of(passing.place()));
    }
}
