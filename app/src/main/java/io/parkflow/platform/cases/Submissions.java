package io.parkflow.platform.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Sha256;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The papers of a case, oldest first; of each form the newest counts.
@Singleton
public final class Submissions {
    private static final String SELECT = """
            select id, case_id, step, form, form_version, data, digest, submitted_by, submitted_at from submission
            where tenant_id = :tenant and case_id = :case
            """;

    private final Sql sql;
    private final Clock clock;

    Submissions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param data already checked against the form
    public Submission add(UUID caseId, String step, String form, int formVersion, ObjectNode data, UUID by) {
        String text = data.toString();
        Submission made = new Submission(
                Ids.next(),
                caseId,
                step,
                form,
                formVersion,
                data,
                Sha256.of(text),
                by,
                clock.instant(),
                Optional.empty());
        sql.of("""
                        insert into submission (tenant_id, id, case_id, step, form, form_version, data, digest,
                            submitted_by, submitted_at)
                        values (:tenant, :id, :case, :step, :form, :formVersion, cast(:data as json), :digest, :by, :now)
                        """)
                .with("id", made.id())
                .with("case", caseId)
                .with("step", step)
                .with("form", form)
                .with("formVersion", formVersion)
                .with("data", text)
                .with("digest", made.digest())
                .with("by", by)
                .with("now", made.submittedAt())
                .later();
        return made;
    }

    public List<Submission> of(UUID caseId) {
        return sql.of(SELECT + " order by id").with("case", caseId).list(this::submission);
    }

    public Optional<Submission> findNewest(UUID caseId, String form) {
        return sql.of(SELECT + " and form = :form order by id desc limit 1")
                .with("case", caseId)
                .with("form", form)
                .find(this::submission);
    }

    /// The newest of a form, the newest first.
    public List<Submission> newest(UUID caseId, String form, int most) {
        return sql.of(SELECT + " and form = :form order by id desc limit :most")
                .with("case", caseId)
                .with("form", form)
                .with("most", most)
                .list(this::submission);
    }

    private Submission submission(Row row) {
        return new Submission(
                row.uuid("id"),
                row.uuid("case_id"),
                row.text("step"),
                row.text("form"),
                row.integer("form_version"),
                (ObjectNode) Trees.read(row.text("data")),
                row.text("digest"),
                row.uuid("submitted_by"),
                row.instant("submitted_at"),
                Optional.empty());
    }
}
