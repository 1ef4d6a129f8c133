package io.parkflow.platform.work;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.catalog.Bundle;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The way a case has really gone: what people have answered, in order.
@Singleton
final class Trail {
    /// An answer that was given.
    ///
    /// @param outcome one of the step's, or `returned`
    /// @param round   what the answers of a step that many give have in common
    record Mark(
            UUID task,
            UUID member,
            String name,
            String step,
            String outcome,
            String kind,
            Instant openedAt,
            Instant doneAt,
            Optional<UUID> round) {}

    private final Sql sql;

    Trail(Sql sql) {
        this.sql = sql;
    }

    List<Mark> of(UUID caseId) {
        return sql.of("""
                        select d.id, d.member_id, coalesce(m.name, '') as name, d.step, d.outcome, d.kind, d.opened_at,
                            d.done_at, d.round
                        from inbox_done d left join member m on m.tenant_id = d.tenant_id and m.id = d.member_id
                        where d.tenant_id = :tenant and d.case_id = :case order by d.done_at, d.id limit 1000
                        """)
                .with("case", caseId)
                .list(row -> new Mark(
                        row.uuid("id"),
                        row.uuid("member_id"),
                        row.text("name"),
                        row.text("step"),
                        row.text("outcome"),
                        row.text("kind"),
                        row.instant("opened_at"),
                        row.instant("done_at"),
                        row.findUuid("round")));
    }

    Optional<Mark> find(UUID caseId, UUID task) {
        return of(caseId).stream().filter(mark -> mark.task().equals(task)).findFirst();
    }

    /// The answers that still stand before this step: one that was gone back over does not. What the system did on an
    /// answer is never gone back over.
    List<Mark> standingBefore(UUID caseId, String step, Bundle bundle) {
        List<Mark> standing = new ArrayList<>();
        for (Mark mark : of(caseId)) {
            if (!mark.kind().equals("step")) {
                continue;
            }
            cut(standing, mark.step());
            if (!mark.outcome().equals(Returning.RETURNED)) {
                standing.add(mark);
            }
            if (acted(mark, bundle)) {
                standing.clear();
            }
        }
        cut(standing, step);
        return standing;
    }

    private static void cut(List<Mark> standing, String step) {
        for (int i = 0; i < standing.size(); i++) {
            if (standing.get(i).step().equals(step)) {
                standing.subList(i, standing.size()).clear();
            }
        }
    }

    static boolean acted(Mark mark, Bundle bundle) {
        return Optional.ofNullable(bundle.steps().get(mark.step()))
                .map(step -> step.outcomes().get(mark.outcome()))
                .flatMap(outcome -> outcome.findVerb())
                .isPresent();
    }
}
