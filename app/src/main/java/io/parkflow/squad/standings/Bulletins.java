package io.parkflow.squad.standings;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The monthly bulletins of the bound park.
@Singleton
final class Bulletins {
    private static final String SELECT = """
            select id, month, content, made_at, due_at, published_at, published_by from squad_bulletin
            where tenant_id = :tenant
            """;

    private final Sql sql;

    Bulletins(Sql sql) {
        this.sql = sql;
    }

    /// @param content figures by name and who did not report, JSON
    record Bulletin(
            UUID id,
            String month,
            String content,
            Instant madeAt,
            Instant dueAt,
            Optional<Instant> publishedAt,
            Optional<UUID> publishedBy) {
        static Bulletin of(Row row) {
            return new Bulletin(
                    row.uuid("id"),
                    row.text("month"),
                    row.text("content"),
                    row.instant("made_at"),
                    row.instant("due_at"),
                    row.findInstant("published_at"),
                    row.findUuid("published_by"));
        }
    }

    /// @return nothing when there is one already
    Optional<UUID> add(String month, String content, Instant now, Instant due) {
        return sql.of("""
                        insert into squad_bulletin (tenant_id, id, month, content, made_at, due_at)
                        values (:tenant, :id, :month, cast(:content as json), :now, :due)
                        on conflict (tenant_id, month) do nothing returning id
                        """)
                .with("id", Ids.next())
                .with("month", month)
                .with("content", content)
                .with("now", now)
                .with("due", due)
                .find(row -> row.uuid("id"));
    }

    Optional<Bulletin> find(String month) {
        return sql.of(SELECT + " and month = :month").with("month", month).find(Bulletin::of);
    }

    List<Bulletin> page(Optional<String> before, int limit) {
        return sql.of(SELECT + """
                                 and (cast(:before as text) is null or month < :before) order by month desc limit :limit
                                """).with("before", before).with("limit", limit).list(Bulletin::of);
    }

    boolean publish(String month, UUID by, Instant now) {
        return sql.of("""
                        update squad_bulletin set published_at = :now, published_by = :by
                        where tenant_id = :tenant and month = :month and published_at is null
                        """).with("month", month).with("by", by).with("now", now).change() == 1;
    }

    /// Takes note that the office is told; of several nodes one does.
    ///
    /// @return those that are late and not published, and nobody was told of so far
    List<Bulletin> tell(Instant now) {
        return sql.of("""
                        update squad_bulletin set told = true
                        where tenant_id = :tenant and not told and due_at < :now and published_at is null
                        returning id, month, content, made_at, due_at, published_at, published_by
                        """).with("now", now).list(Bulletin::of);
    }

    boolean anything() {
        return sql.of("select exists (select from project where tenant_id = :tenant and library = 'ADMITTED') as there")
                .one(row -> row.flag("there"));
    }
}
