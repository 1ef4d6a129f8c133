package io.parkflow.platform.messages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/// How parks want their people told.
@Singleton
final class Customs {
    private final Sql sql;
    private final Calendars calendars;
    private final Cache<UUID, Custom> kept = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Customs(Sql sql, Calendars calendars) {
        this.sql = sql;
        this.calendars = calendars;
    }

    /// @param digestAt when the mail of the day goes out
    /// @param keptDays how long messages are kept
    /// @param zone     of the park, whose hours these are
    /// @param version  zero: the park has not said anything yet
    record Custom(QuietHours quiet, LocalTime digestAt, int keptDays, ZoneId zone, int version) {
        static Custom usual(ZoneId zone) {
            return new Custom(QuietHours.USUAL, LocalTime.of(8, 30), 365, zone, 0);
        }

        /// The day on whose digest something goes out that happens now.
        LocalDate digestOn(Instant now) {
            ZonedDateTime there = now.atZone(zone);
            return there.toLocalTime().isBefore(digestAt)
                    ? there.toLocalDate()
                    : there.toLocalDate().plusDays(1);
        }

        Instant digestAt(LocalDate day) {
            return day.atTime(digestAt).atZone(zone).toInstant();
        }
    }

    /// Inside a transaction; may be a few seconds old.
    Custom current() {
        return kept.get(Tenancy.current().id(), _ -> read());
    }

    Custom read() {
        ZoneId zone = calendars.current().zone();
        return sql.of("""
                        select quiet_from, quiet_to, digest_at, kept_days, version from message_custom
                        where tenant_id = :tenant
                        """)
                .find(row -> new Custom(
                        new QuietHours(LocalTime.parse(row.text("quiet_from")), LocalTime.parse(row.text("quiet_to"))),
                        LocalTime.parse(row.text("digest_at")),
                        row.integer("kept_days"),
                        zone,
                        row.integer("version")))
                .orElseGet(() -> Custom.usual(zone));
    }

    /// @return false when somebody was faster
    boolean keep(Custom custom) {
        int rows = sql.of("""
                        insert into message_custom (tenant_id, quiet_from, quiet_to, digest_at, kept_days, version)
                        values (:tenant, :from, :to, :digest, :kept, :seen + 1)
                        on conflict (tenant_id) do update set quiet_from = excluded.quiet_from,
                            quiet_to = excluded.quiet_to, digest_at = excluded.digest_at,
                            kept_days = excluded.kept_days, version = excluded.version
                        where message_custom.version = :seen
                        """)
                .with("from", custom.quiet().from().toString())
                .with("to", custom.quiet().to().toString())
                .with("digest", custom.digestAt().toString())
                .with("kept", custom.keptDays())
                .with("seen", custom.version())
                .change();
        kept.invalidate(Tenancy.current().id());
        return rows == 1;
    }
}
