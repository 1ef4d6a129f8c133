package io.parkflow.platform.cases;

import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Files that came with comments on a case; for the park's own people, like the comments.
@Singleton
public final class CommentFiles {
    private final Sql sql;
    private final FileDesk files;

    CommentFiles(Sql sql, FileDesk files) {
        this.sql = sql;
        this.files = files;
    }

    /// @param event the comment
    public void add(UUID caseId, UUID event, UUID file) {
        sql.of("""
                        insert into comment_file (tenant_id, case_id, event_id, file_id)
                        values (:tenant, :case, :event, :file)
                        """).with("case", caseId).with("event", event).with("file", file).change();
    }

    /// In the order they were said; none for a company.
    List<UUID> of(UUID caseId, Viewer viewer) {
        return viewer.resident().isPresent()
                ? List.of()
                : sql.of("""
                                select file_id from comment_file where tenant_id = :tenant and case_id = :case
                                order by event_id, file_id
                                """).with("case", caseId).list(row -> row.uuid("file_id"));
    }

    Optional<StoredFile> find(UUID caseId, UUID file, Viewer viewer) {
        boolean there = sql.of("""
                        select exists (select from comment_file
                            where tenant_id = :tenant and case_id = :case and file_id = :file) as there
                        """).with("case", caseId).with("file", file).one(row -> row.flag("there"));
        return there && viewer.resident().isEmpty()
                ? Optional.ofNullable(files.all(List.of(file)).get(file))
                : Optional.empty();
    }
}
