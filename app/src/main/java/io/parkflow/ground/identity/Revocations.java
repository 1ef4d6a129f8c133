package io.parkflow.ground.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What no longer counts although its token has not expired. Held in memory on each node and read from the directory
/// every two seconds, so a request costs no statement and a logout bites everywhere within five seconds.
@Singleton
class Revocations {
    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
    /// Longer than any access token lives.
    private static final Duration KEPT = Duration.ofMinutes(15);
    // a commit may become visible after a later one
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final RevocationRows rows;
    private final Cache<UUID, Integer> epochs =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final Cache<UUID, Boolean> sessions =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private volatile Instant readUntil = Instant.EPOCH;

    Revocations(RevocationRows rows) {
        this.rows = rows;
    }

    boolean ended(Access access) {
        Integer epoch = epochs.getIfPresent(access.account());
        return sessions.getIfPresent(access.session()) != null || epoch != null && access.epoch() < epoch;
    }

    /// Ends every access token of the account; its sessions stay and get new tokens with what is true then.
    void renew(UUID account) {
        note(rows.renew(account));
    }

    /// Ends a sign-in: its access tokens and its refresh tokens.
    void end(UUID session) {
        note(rows.end(session));
    }

    /// Ends every sign-in of the account.
    void endAll(UUID account) {
        rows.endAll(account);
        renew(account);
    }

    @Scheduled(fixedDelay = "2s", initialDelay = "1s")
    void read() {
        try {
            Instant newest = readUntil;
            Instant from = newest.equals(Instant.EPOCH) ? Instant.EPOCH : newest.minus(OVERLAP);
            for (Revocation revocation : rows.since(from, KEPT)) {
                note(revocation);
                newest = revocation.at().isAfter(newest) ? revocation.at() : newest;
            }
            readUntil = newest;
        } catch (RuntimeException e) {
            LOG.warn("revocations could not be read: {}", e.toString());
        }
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    void forget() {
        rows.forget();
    }

    private void note(Revocation revocation) {
        switch (revocation) {
            case Revocation.Epoch epoch -> epochs.asMap().merge(epoch.account(), epoch.epoch(), Math::max);
            case Revocation.Session session -> sessions.put(session.session(), true);
        }
    }
}
