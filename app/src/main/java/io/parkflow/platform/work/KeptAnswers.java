package io.parkflow.platform.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class KeptAnswers {
    private final Sql sql;
    private final Clock clock;

    KeptAnswers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void keep(Kept kept) {
        drop(kept.task());
        sql.of("""
                        insert into kept_answer (tenant_id, task_id, member_id, outcome, comment, data, kept_at)
                        values (:tenant, :task, :member, :outcome, :comment, cast(:data as json), :now)
                        """)
                .with("task", kept.task())
                .with("member", kept.member())
                .with("outcome", kept.outcome())
                .with("comment", kept.comment())
                .with("data", kept.data().toString())
                .with("now", clock.instant())
                .change();
    }

    Optional<Kept> find(UUID task) {
        return sql.of("""
                        select task_id, member_id, outcome, comment, data from kept_answer
                        where tenant_id = :tenant and task_id = :task
                        """)
                .with("task", task)
                .find(row -> new Kept(
                        row.uuid("task_id"),
                        row.uuid("member_id"),
                        row.text("outcome"),
                        row.findText("comment"),
                        (ObjectNode) Trees.read(row.text("data"))));
    }

    void drop(UUID task) {
        sql.of("delete from kept_answer where tenant_id = :tenant and task_id = :task")
                .with("task", task)
                .change();
    }
}
