package io.parkflow.ground.files;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Uploads of the bound park that are under way.
@Singleton
final class OpenUploads {
    private final Sql sql;

    OpenUploads(Sql sql) {
        this.sql = sql;
    }

    void add(Upload upload, Instant now) {
        sql.of("""
                        insert into upload (tenant_id, id, member_id, name, size, received, started_at, expires_at)
                        values (:tenant, :id, :member, :name, :size, 0, :now, :expires)
                        """)
                .with("id", upload.id())
                .with("member", upload.member())
                .with("name", upload.name())
                .with("size", upload.size())
                .with("now", now)
                .with("expires", upload.expiresAt())
                .change();
    }

    int unfinished(UUID member, Instant now) {
        return sql.of("""
                        select cast(count(*) as integer) as many from upload
                        where tenant_id = :tenant and member_id = :member and file_id is null and expires_at > :now
                        """).with("member", member).with("now", now).one(row -> row.integer("many"));
    }

    /// One's own that has not expired.
    Optional<Upload> find(UUID id, UUID member, Instant now) {
        return sql.of("""
                        select id, member_id, name, size, received, expires_at, file_id from upload
                        where tenant_id = :tenant and id = :id and member_id = :member and expires_at > :now
                        """)
                .with("id", id)
                .with("member", member)
                .with("now", now)
                .find(OpenUploads::upload);
    }

    /// @return false when another piece was faster
    boolean reached(UUID id, long from, long to) {
        return sql.of("""
                                update upload set received = :to
                                where tenant_id = :tenant and id = :id and received = :from and file_id is null
                                """).with("id", id).with("from", from).with("to", to).change() == 1;
    }

    /// @return false when it was finished already
    boolean finished(UUID id, UUID file) {
        return sql.of("update upload set file_id = :file where tenant_id = :tenant and id = :id and file_id is null")
                        .with("id", id)
                        .with("file", file)
                        .change()
                == 1;
    }

    void drop(UUID id) {
        sql.of("delete from upload where tenant_id = :tenant and id = :id")
                .with("id", id)
                .change();
    }

    /// @return whose bytes can go
    List<UUID> dropExpired(Instant now) {
        return sql.of("delete from upload where tenant_id = :tenant and expires_at <= :now returning id")
                .with("now", now)
                .list(row -> row.uuid("id"));
    }

    private static Upload upload(Row row) {
        return new Upload(
                row.uuid("id"),
                row.uuid("member_id"),
                row.text("name"),
                row.number("size"),
                row.number("received"),
                row.instant("expires_at"),
                row.findUuid("file_id"));
    }
}
