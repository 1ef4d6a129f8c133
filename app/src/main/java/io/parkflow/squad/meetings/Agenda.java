package io.parkflow.squad.meetings;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What meetings speak about, in order: red, yellow, new blockers, what is due, reports asked for by name.
@Singleton
final class Agenda {
    private final Sql sql;

    Agenda(Sql sql) {
        this.sql = sql;
    }

    /// Why something is on the agenda, in the order it is spoken of.
    enum Reason {
        RED,
        YELLOW,
        BLOCKER,
        DUE,
        NAMED
    }

    record Item(
            UUID id,
            int position,
            Reason reason,
            Optional<UUID> project,
            Optional<UUID> subject,
            String title,
            String detail) {
        static Item of(Row row) {
            return new Item(
                    row.uuid("id"),
                    row.integer("position"),
                    Reason.valueOf(row.text("reason")),
                    row.findUuid("project_id"),
                    row.findUuid("subject_id"),
                    row.text("title"),
                    row.text("detail"));
        }

        static Item of(Reason reason, Optional<UUID> project, Optional<UUID> subject, String title, String detail) {
            return new Item(Ids.next(), 0, reason, project, subject, title, detail);
        }
    }

    List<Item> of(UUID meeting) {
        return sql.of("""
                        select id, position, reason, project_id, subject_id, title, detail from squad_agenda
                        where tenant_id = :tenant and meeting_id = :meeting order by position, id
                        """).with("meeting", meeting).list(Item::of);
    }

    /// Numbers the items in the order given; one statement however many.
    void put(UUID meeting, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        sql.of("""
                        insert into squad_agenda (tenant_id, id, meeting_id, position, reason, project_id, subject_id, title,
                            detail)
                        select :tenant, i.id, :meeting, cast(i.position as integer), i.reason,
                            cast(nullif(i.project, '') as uuid), cast(nullif(i.subject, '') as uuid), i.title, i.detail
                        from unnest(cast(:ids as uuid[]), cast(:reasons as text[]), cast(:projects as text[]),
                            cast(:subjects as text[]), cast(:titles as text[]), cast(:details as text[]))
                            with ordinality as i (id, reason, project, subject, title, detail, position)
                        """)
                .with("meeting", meeting)
                .with("ids", items.stream().map(Item::id).toList())
                .with(
                        "reasons",
                        items.stream().map(item -> item.reason().name()).toList())
                .with(
                        "projects",
                        items.stream().map(item -> written(item.project())).toList())
                .with(
                        "subjects",
                        items.stream().map(item -> written(item.subject())).toList())
                .with("titles", items.stream().map(Item::title).toList())
                .with("details", items.stream().map(Item::detail).toList())
                .change();
    }

    private static String written(Optional<UUID> id) {
        return id.map(UUID::toString).orElse("");
    }

    void add(UUID meeting, Item item, int position) {
        sql.of("""
                        insert into squad_agenda (tenant_id, id, meeting_id, position, reason, project_id, subject_id, title,
                            detail)
                        values (:tenant, :id, :meeting, :position, :reason, :project, :subject, :title, :detail)
                        """)
                .with("id", item.id())
                .with("meeting", meeting)
                .with("position", position)
                .with("reason", item.reason())
                .with("project", item.project())
                .with("subject", item.subject())
                .with("title", item.title())
                .with("detail", item.detail())
                .later();
    }

    /// Takes off what was compiled, not what was asked for by name.
    void clear(UUID meeting) {
        sql.of("""
                        delete from squad_agenda
                        where tenant_id = :tenant and meeting_id = :meeting and reason <> 'NAMED'
                        """).with("meeting", meeting).change();
    }

    boolean remove(UUID meeting, UUID item) {
        return sql.of("""
                        delete from squad_agenda where tenant_id = :tenant and meeting_id = :meeting and id = :id
                        """).with("meeting", meeting).with("id", item).change() == 1;
    }
}
