package io.parkflow.squad.meetings;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What meetings speak about, in order: red, yellow, new blockers, blockers that are due, what is due, reports asked
/// for by name. An item never changes: it is put on and perhaps taken off, and kept with both moments.
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
        DUE_BLOCKER,
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

    private static final String COLUMNS =
            "id, meeting_id, position, reason, project_id, subject_id, title, detail, since";

    private static final String NOW = "select " + COLUMNS + " from squad_agenda where tenant_id = :tenant";

    private static final String THEN = NOW + " and since <= :moment union all select " + COLUMNS
            + " from squad_agenda_past where tenant_id = :tenant and since <= :moment and until > :moment";

    /// Everything that stands on agendas, or stood there at `:moment`, to stand in a `from`.
    static String rows(Optional<Instant> moment) {
        return "(" + (moment.isPresent() ? THEN : NOW) + ")";
    }

    /// @param moment empty: now
    List<Item> of(UUID meeting, Optional<Instant> moment) {
        return sql.of("select * from " + rows(moment) + " a where meeting_id = :meeting order by position, id")
                .with("meeting", meeting)
                .with("moment", moment)
                .list(Item::of);
    }

    /// Numbers the items in the order given; one statement however many.
    void put(UUID meeting, List<Item> items, Instant now) {
        if (items.isEmpty()) {
            return;
        }
        sql.of("""
                        insert into squad_agenda (tenant_id, id, meeting_id, position, reason, project_id, subject_id, title,
                            detail, since)
                        select :tenant, i.id, :meeting, cast(i.position as integer), i.reason,
                            cast(nullif(i.project, '') as uuid), cast(nullif(i.subject, '') as uuid), i.title, i.detail, :now
                        from unnest(cast(:ids as uuid[]), cast(:reasons as text[]), cast(:projects as text[]),
                            cast(:subjects as text[]), cast(:titles as text[]), cast(:details as text[]))
                            with ordinality as i (id, reason, project, subject, title, detail, position)
                        """)
                .with("meeting", meeting)
                .with("now", now)
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

    void add(UUID meeting, Item item, int position, Instant now) {
        sql.of("""
                        insert into squad_agenda (tenant_id, id, meeting_id, position, reason, project_id, subject_id, title,
                            detail, since)
                        values (:tenant, :id, :meeting, :position, :reason, :project, :subject, :title, :detail, :now)
                        """)
                .with("id", item.id())
                .with("meeting", meeting)
                .with("position", position)
                .with("now", now)
                .with("reason", item.reason())
                .with("project", item.project())
                .with("subject", item.subject())
                .with("title", item.title())
                .with("detail", item.detail())
                .later();
    }

    /// @return false when it does not stand there
    boolean remove(UUID meeting, UUID item, Instant now) {
        return sql.of("with gone as (delete from squad_agenda where tenant_id = :tenant and meeting_id = :meeting"
                                + " and id = :id returning tenant_id, " + COLUMNS + ")"
                                + " insert into squad_agenda_past (tenant_id, " + COLUMNS + ", until)"
                                + " select tenant_id, " + COLUMNS + ", :now from gone")
                        .with("meeting", meeting)
                        .with("id", item)
                        .with("now", now)
                        .change()
                == 1;
    }
}
