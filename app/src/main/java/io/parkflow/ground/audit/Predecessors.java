package io.parkflow.ground.audit;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Two people met over one thing: the second is told who was first, and when.
@Singleton
public final class Predecessors {
    private final Sql sql;

    Predecessors(Sql sql) {
        this.sql = sql;
    }

    /// @param type    of the fact that stands in the way, for example `committee.meeting.closed`
    /// @param subject what it was about
    /// @return the refusal, with who and when where a person did it
    public Rejected conflict(String code, String type, UUID subject) {
        return conflict(code, type, subject, Optional.empty());
    }

    /// @param inCase the case it was told in, if any
    public Rejected conflict(String code, String type, UUID subject, Optional<UUID> inCase) {
        Rejected refused = Rejected.conflict(code);
        return sql.of("""
                        select m.name, e.at from event e
                        join member m on m.tenant_id = e.tenant_id and m.id = e.actor_id
                        where e.tenant_id = :tenant and e.type = :type and e.subject_id = :subject
                            and (e.case_id = :case or e.case_id is null and cast(:case as uuid) is null)
                        order by e.id desc limit 1
                        """)
                .with("type", type)
                .with("subject", subject)
                .with("case", inCase)
                .find(row -> refused.first(row.text("name"), row.instant("at")))
                .orElse(refused);
    }
}
