package io.parkflow.platform.delivery;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.text.Trees;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Where a park sends its news. Its address and its secrets are not here, see [Endpoints#opened].
///
/// @param host     of the address, to be told apart on a screen
/// @param events   patterns of event types, see [Patterns]
/// @param details  a webhook carries numbers and titles too, not ids alone
/// @param oldUntil until then the secret before this one is valid too
record Endpoint(
        UUID id,
        Kind kind,
        String name,
        String host,
        List<String> events,
        boolean details,
        boolean active,
        Instant createdAt,
        Optional<Instant> oldUntil,
        int version) {

    enum Kind {
        WEBHOOK,
        WECOM,
        DINGTALK,
        FEISHU;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isRobot() {
            return this != WEBHOOK;
        }
    }

    static final String SELECT = """
            select id, kind, name, host, events, details, state, created_at, old_until, version from endpoint
            """;

    static Endpoint of(Row row) {
        return new Endpoint(
                row.uuid("id"),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.text("name"),
                row.text("host"),
                Trees.read(row.text("events"))
                        .valueStream()
                        .map(pattern -> pattern.asText())
                        .toList(),
                row.flag("details"),
                row.text("state").equals("active"),
                row.instant("created_at"),
                row.findInstant("old_until"),
                row.integer("version"));
    }
}
