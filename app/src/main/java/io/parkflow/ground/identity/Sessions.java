package io.parkflow.ground.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Sha256;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Sign-ins and their refresh tokens: each token works once, and a second use ends the whole family.
///
/// One exception that gives nothing away: two requests with the same token that overlap in the database. The later
/// one is told to try again with the newer token; it gets none itself, and one that comes after the first was
/// answered is a second use.
@Singleton
class Sessions {
    private static final int TOKEN_BYTES = 32;

    private final Sql directory;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final SecureRandom random = new SecureRandom();

    Sessions(
            @Named("operator") Sql directory,
            Clock clock,
            @Value("${parkflow.session.idle:8h}") Duration idle,
            @Value("${parkflow.session.longest:7d}") Duration longest) {
        this.directory = directory;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    Duration idle() {
        return idle;
    }

    @Transactional("operator")
    Session open(UUID account, Optional<UUID> park) {
        UUID id = Ids.next();
        directory
                .of("""
                        insert into directory.session (id, account_id, tenant_id, created_at, expires_at)
                        values (:id, :account, :park, :now, :until)
                        """)
                .with("id", id)
                .with("account", account)
                .with("park", park)
                .with("now", clock.instant())
                .with("until", clock.instant().plus(longest))
                .change();
        return new Session(id, account, park, token(id));
    }

    @Transactional("operator")
    Renewal renew(String token) {
        return directory
                .of("""
                        select t.session_id, s.account_id, s.tenant_id, t.used_at is not null as used,
                            t.used_at > now() as overlaps,
                            s.ended_at is not null or s.expires_at < :now or t.expires_at < :now as over
                        from directory.refresh_token t join directory.session s on s.id = t.session_id
                        where t.hash = :hash for update of t
                        """)
                .with("hash", hash(token))
                .with("now", clock.instant())
                .find(row -> renewal(row, token))
                .orElseGet(Renewal.Unknown::new);
    }

    private Renewal renewal(Row row, String token) {
        UUID session = row.uuid("session_id");
        if (row.flag("used")) {
            return row.flag("overlaps") ? new Renewal.Overlapping() : new Renewal.Reused(session);
        }
        if (row.flag("over")) {
            return new Renewal.Unknown();
        }
        String next = token(session);
        // Last, so that it lies after the beginning of every request that has waited for this row.
        directory
                .of("update directory.refresh_token set used_at = clock_timestamp() where hash = :hash")
                .with("hash", hash(token))
                .change();
        return new Renewal.Renewed(new Session(session, row.uuid("account_id"), row.findUuid("tenant_id"), next));
    }

    @Transactional("operator")
    Optional<UUID> find(String token) {
        return directory
                .of("select session_id from directory.refresh_token where hash = :hash")
                .with("hash", hash(token))
                .find(row -> row.uuid("session_id"));
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "15m")
    void forget() {
        purge();
    }

    @Transactional("operator")
    void purge() {
        directory
                .of("delete from directory.refresh_token where expires_at < now() - interval '1 day'")
                .change();
    }

    private String token(UUID session) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        directory
                .of("""
                        insert into directory.refresh_token (hash, session_id, issued_at, expires_at)
                        values (:hash, :session, :now, :until)
                        """)
                .with("hash", hash(token))
                .with("session", session)
                .with("now", clock.instant())
                .with("until", clock.instant().plus(idle))
                .change();
        return token;
    }

    private static String hash(String token) {
        return Sha256.of(token);
    }
}
