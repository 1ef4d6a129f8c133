package io.parkflow.platform.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Everybody's own drafts, one for each task and one for each workflow that would begin.
@Singleton
public final class Drafts {
    private static final String COLUMNS = "id, task_id, workflow, title, outcome, comment, data, saved_at, version ";

    private final Sql sql;
    private final Clock clock;

    Drafts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What is to be kept.
    public record Typed(String title, Optional<String> outcome, Optional<String> comment, ObjectNode data) {}

    public Optional<Draft> ofTask(UUID task, UUID member) {
        return sql.of("select " + COLUMNS + """
                                from paper_draft
                                where tenant_id = :tenant and task_id = :task and member_id = :member
                                """)
                .with("task", task)
                .with("member", member)
                .find(Drafts::draft);
    }

    public Optional<Draft> ofStart(String workflow, UUID member) {
        return sql.of("select " + COLUMNS + """
                                from paper_draft
                                where tenant_id = :tenant and member_id = :member and workflow = :workflow
                                    and task_id is null
                                """)
                .with("workflow", workflow)
                .with("member", member)
                .find(Drafts::draft);
    }

    /// @param seen version 0: there was none
    /// @throws Rejected 412 when it was saved elsewhere meanwhile
    public Draft keepForTask(UUID task, String workflow, UUID member, Version seen, Typed typed) {
        return keep(Optional.of(task), workflow, member, seen, typed).orElseThrow(() -> stale(ofTask(task, member)));
    }

    /// @param seen version 0: there was none
    /// @throws Rejected 412 when it was saved elsewhere meanwhile
    public Draft keepForStart(String workflow, UUID member, Version seen, Typed typed) {
        return keep(Optional.empty(), workflow, member, seen, typed)
                .orElseThrow(() -> stale(ofStart(workflow, member)));
    }

    private Optional<Draft> keep(Optional<UUID> task, String workflow, UUID member, Version seen, Typed typed) {
        return sql.of(seen.number() == 0 ? BEGIN : task.isPresent() ? GO_ON_WITH_TASK : GO_ON_WITH_START)
                .with("id", Ids.next())
                .with("task", task)
                .with("workflow", workflow)
                .with("member", member)
                .with("title", typed.title())
                .with("outcome", typed.outcome())
                .with("comment", typed.comment())
                .with("data", typed.data().toString())
                .with("version", seen.number())
                .with("now", clock.instant())
                .find(Drafts::draft);
    }

    private static final String BEGIN = """
            insert into paper_draft (tenant_id, id, member_id, workflow, task_id, title, outcome, comment, data,
                saved_at, version)
            values (:tenant, :id, :member, :workflow, cast(:task as uuid), :title, cast(:outcome as text),
                cast(:comment as text), cast(:data as json), :now, 1)
            on conflict do nothing
            returning
            """ + COLUMNS;

    private static final String GO_ON = """
            update paper_draft set title = :title, outcome = cast(:outcome as text), comment = cast(:comment as text),
                data = cast(:data as json), saved_at = :now, version = version + 1
            where tenant_id = :tenant and member_id = :member and version = :version
            """;

    private static final String GO_ON_WITH_TASK = GO_ON + " and task_id = :task returning " + COLUMNS;

    private static final String GO_ON_WITH_START =
            GO_ON + " and workflow = :workflow and task_id is null returning " + COLUMNS;

    private static Rejected stale(Optional<Draft> present) {
        Rejected stale = Rejected.stale();
        return present.map(draft -> stale.with("version", draft.version())
                        .with(
                                "present",
                                Map.of(
                                        "data",
                                        Trees.map(draft.data()),
                                        "savedAt",
                                        draft.savedAt().toString())))
                .orElseGet(() -> stale.with("version", 0));
    }

    /// Throws a draft away, or hands it in.
    ///
    /// @return false when this member has none of that id
    public boolean drop(UUID id, UUID member) {
        return sql.of("""
                                delete from paper_draft
                                where tenant_id = :tenant and id = :id and member_id = :member
                                """).with("id", id).with("member", member).change() == 1;
    }

    private static Draft draft(Row row) {
        return new Draft(
                row.uuid("id"),
                row.findUuid("task_id"),
                row.text("workflow"),
                row.text("title"),
                row.findText("outcome"),
                row.findText("comment"),
                (ObjectNode) Trees.read(row.text("data")),
                row.instant("saved_at"),
                row.integer("version"));
    }
}
