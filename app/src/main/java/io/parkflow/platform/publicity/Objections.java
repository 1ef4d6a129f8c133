package io.parkflow.platform.publicity;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Singleton
final class Objections {
    private final Sql sql;

    Objections(Sql sql) {
        this.sql = sql;
    }

    void add(Objection objection) {
        sql.of("""
                        insert into objection (tenant_id, id, notice_id, number, kind, name, contact, words, received_at)
                        values (:tenant, :id, :notice, :number, :kind, :name, :contact, :words, :receivedAt)
                        """)
                .with("id", objection.id())
                .with("notice", objection.notice())
                .with("number", objection.number())
                .with("kind", objection.kind())
                .with("name", objection.name())
                .with("contact", objection.contact())
                .with("words", objection.words())
                .with("receivedAt", objection.receivedAt())
                .change();
    }

    List<Objection> of(UUID notice) {
        return sql.of("""
                        select id, notice_id, number, kind, name, contact, words, received_at from objection
                        where tenant_id = :tenant and notice_id = :notice order by id
                        """)
                .with("notice", notice)
                .list(row -> new Objection(
                        row.uuid("id"),
                        row.uuid("notice_id"),
                        row.text("number"),
                        Objection.Kind.valueOf(row.text("kind")),
                        row.findText("name"),
                        row.findText("contact"),
                        row.text("words"),
                        row.instant("received_at")));
    }

    /// How many stop their notice, by notice; none is left out.
    Map<UUID, Integer> counts(Collection<UUID> notices) {
        Map<UUID, Integer> counts = new HashMap<>();
        sql.of("""
                        select notice_id, cast(count(*) as integer) as number from objection
                        where tenant_id = :tenant and kind <> 'HINT' and notice_id = any(cast(:notices as uuid[]))
                        group by notice_id
                        """)
                .with("notices", List.copyOf(notices))
                .list(row -> counts.put(row.uuid("notice_id"), row.integer("number")) == null);
        return Map.copyOf(counts);
    }
}
