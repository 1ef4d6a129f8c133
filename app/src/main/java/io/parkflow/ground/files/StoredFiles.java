package io.parkflow.ground.files;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Files of the bound park and the papers that name them.
@Singleton
final class StoredFiles {
    private static final String SELECT =
            "select f.id, f.name, f.size, f.sha256, f.type, f.scan, f.uploaded_by, f.uploaded_at from file f";

    private final Sql sql;

    StoredFiles(Sql sql) {
        this.sql = sql;
    }

    /// @param recent   how many of them were sent since the moment asked about
    /// @param bytes    of those that no paper names
    /// @param arriving bytes of those that come in pieces and are not whole yet
    record Load(int recent, long bytes, long arriving) {}

    Load load(UUID member, Instant since, Instant now) {
        return sql.of("""
                        select cast(count(*) filter (where f.uploaded_at > :since) as integer) as recent,
                            cast(coalesce(sum(f.size) filter (where not exists (select from file_use u
                                where u.tenant_id = f.tenant_id and u.file_id = f.id)), 0) as bigint) as bytes,
                            (select cast(coalesce(sum(p.size), 0) as bigint) from upload p where p.tenant_id = :tenant
                                and p.member_id = :member and p.file_id is null and p.expires_at > :now) as arriving
                        from file f where f.tenant_id = :tenant and f.uploaded_by = :member
                        """)
                .with("member", member)
                .with("since", since)
                .with("now", now)
                .one(row -> new Load(row.integer("recent"), row.number("bytes"), row.number("arriving")));
    }

    /// Those the virus scanner does not look at, or has not looked at yet, newest first.
    List<StoredFile> held(Optional<UUID> after, int limit) {
        return sql.of(SELECT + """
                                 where f.tenant_id = :tenant and f.scan in ('pending', 'unscannable')
                                    and (cast(:after as uuid) is null or f.id < :after)
                                order by f.id desc limit :limit
                                """).with("after", after).with("limit", limit).list(StoredFiles::file);
    }

    /// @return false when it is not held
    boolean release(UUID id) {
        return sql.of("""
                                update file set scan = 'unscanned'
                                where tenant_id = :tenant and id = :id and scan = 'unscannable'
                                """).with("id", id).change() == 1;
    }

    /// Until the transaction ends, nobody else counts this member's files.
    void lock(UUID member) {
        sql.of("select id from member where tenant_id = :tenant and id = :member for no key update")
                .with("member", member)
                .list(_ -> 0);
    }

    void add(StoredFile file) {
        sql.of("""
                        insert into file (tenant_id, id, name, size, sha256, type, scan, uploaded_by, uploaded_at)
                        values (:tenant, :id, :name, :size, :sha256, :type, :scan, :by, :at)
                        """)
                .with("id", file.id())
                .with("name", file.name())
                .with("size", file.size())
                .with("sha256", file.sha256())
                .with("type", file.type())
                .with("scan", file.scan().word())
                .with("by", file.uploadedBy())
                .with("at", file.uploadedAt())
                .change();
    }

    Optional<StoredFile> findLoose(UUID id, UUID member) {
        return sql.of(SELECT + """
                                 where f.tenant_id = :tenant and f.id = :id and f.uploaded_by = :member
                                    and not exists (select from file_use u
                                        where u.tenant_id = f.tenant_id and u.file_id = f.id)
                                """).with("id", id).with("member", member).find(StoredFiles::file);
    }

    List<StoredFile> all(Collection<UUID> ids) {
        return sql.of(SELECT + " where f.tenant_id = :tenant and f.id = any(cast(:ids as uuid[]))")
                .with("ids", List.copyOf(ids))
                .list(StoredFiles::file);
    }

    Optional<StoredFile> findAttached(UUID id, UUID caseId) {
        return sql.of(SELECT + """
                                 where f.tenant_id = :tenant and f.id = :id and exists (select from file_use u
                                    where u.tenant_id = f.tenant_id and u.file_id = f.id and u.case_id = :case)
                                """).with("id", id).with("case", caseId).find(StoredFiles::file);
    }

    void scanned(UUID id, Scan scan) {
        sql.of("update file set scan = :scan where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("scan", scan.word())
                .change();
    }

    Set<UUID> known(Collection<UUID> ids) {
        return Set.copyOf(sql.of("select id from file where tenant_id = :tenant and id = any(cast(:ids as uuid[]))")
                .with("ids", List.copyOf(ids))
                .list(row -> row.uuid("id")));
    }

    void attach(UUID file, UUID caseId, UUID submission, String field, Instant now) {
        sql.of("""
                        insert into file_use (tenant_id, submission_id, field, file_id, case_id, attached_at)
                        values (:tenant, :submission, :field, :file, :case, :now)
                        """)
                .with("submission", submission)
                .with("field", field)
                .with("file", file)
                .with("case", caseId)
                .with("now", now)
                .change();
    }

    private static StoredFile file(Row row) {
        return new StoredFile(
                row.uuid("id"),
                row.text("name"),
                row.number("size"),
                row.text("sha256"),
                row.text("type"),
                Scan.of(row.text("scan")),
                row.uuid("uploaded_by"),
                row.instant("uploaded_at"));
    }
}
