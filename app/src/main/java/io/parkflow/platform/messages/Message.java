package io.parkflow.platform.messages;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.text.Trees;
import io.parkflow.ground.text.Wording;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One message to one person.
///
/// @param position  counts up for each member without a gap
/// @param rule      what it was told by
/// @param aboutKind what it leads to, for example `task` or `case`
record Message(
        UUID id,
        UUID member,
        long position,
        String rule,
        String topic,
        boolean urgent,
        Wording title,
        Wording body,
        String aboutKind,
        UUID aboutId,
        Optional<UUID> caseId,
        Instant at,
        Optional<Instant> readAt) {

    static final String SELECT = """
            select id, member_id, position, rule, topic, urgent, title, body, about_kind, about_id, case_id, at, read_at
            from message
            """;

    static Message of(Row row) {
        return new Message(
                row.uuid("id"),
                row.uuid("member_id"),
                row.number("position"),
                row.text("rule"),
                row.text("topic"),
                row.flag("urgent"),
                Trees.read(Trees.read(row.text("title")), Wording.class),
                Trees.read(Trees.read(row.text("body")), Wording.class),
                row.text("about_kind"),
                row.uuid("about_id"),
                row.findUuid("case_id"),
                row.instant("at"),
                row.findInstant("read_at"));
    }
}
