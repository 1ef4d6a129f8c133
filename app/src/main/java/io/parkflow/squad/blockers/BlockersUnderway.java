package io.parkflow.squad.blockers;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Passing;
import io.parkflow.squad.projects.Underway;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// Blockers that are not closed. Who raised one stays on record; to verify it is the task of whoever has that part now.
@Singleton
final class BlockersUnderway implements Underway {
    private final Sql sql;

    BlockersUnderway(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Matter> follow(Passing passing) {
        return sql.of("""
                        select case_id, raised_by from squad_blocker
                        where tenant_id = :tenant and project_id = :project and closed_at is null order by id
                        """)
                .with("project", passing.project())
                .list(row -> new Matter(
                        row.uuid("case_id"),
                        Stream.concat(
                                        Stream.of(passing.place()),
                                        Stream.of("raiser").filter(_ -> passing.isFrom(row.uuid("raised_by"))))
                                .toList(),
                        passing));
    }
}
