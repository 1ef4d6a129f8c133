package io.parkflow.ground.identity;

import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing keys at rest. A key this node cannot open, because another secret sealed it, is left alone.
@Singleton
class KeyRows {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRows.class);
    /// Longer than a token lives.
    private static final Duration LAST_TOKEN = Duration.ofMinutes(15);

    private final Sql directory;
    private final Vault vault;

    KeyRows(@Named("operator") Sql directory, Vault vault) {
        this.directory = directory;
        this.vault = vault;
    }

    /// Every key that still signs or whose tokens may still be alive.
    @Transactional("operator")
    List<KeyRing.Dated> all(Instant now) {
        return directory.of("""
                        select kid, sealed, created_at, signs_from from directory.signing_key k
                        where not exists (
                            select 1 from directory.signing_key later
                            where later.created_at > k.created_at and later.signs_from < :replaced)
                        """).with("replaced", now.minus(LAST_TOKEN)).list(this::key).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Transactional("operator")
    void locked(Runnable work) {
        directory
                .of("select 1 as taken from (select pg_advisory_xact_lock(7301)) l")
                .one(row -> row.integer("taken"));
        work.run();
    }

    @Transactional("operator")
    void add(KeyRing.Dated dated) {
        String kid = dated.key().getKeyID();
        directory
                .of("""
                        insert into directory.signing_key (kid, sealed, created_at, signs_from)
                        values (:kid, :sealed, :created, :signs)
                        """)
                .with("kid", kid)
                .with("sealed", vault.seal(dated.key().toJSONString().getBytes(StandardCharsets.UTF_8), kid))
                .with("created", dated.createdAt())
                .with("signs", dated.signsFrom())
                .change();
    }

    private Optional<KeyRing.Dated> key(Row row) {
        String kid = row.text("kid");
        return vault.open(row.bytes("sealed"), kid)
                .map(jwk -> new KeyRing.Dated(parsed(jwk), row.instant("created_at"), row.instant("signs_from")))
                .or(() -> {
                    LOG.warn("signing key {} was sealed with another secret", kid);
                    return Optional.empty();
                });
    }

    private static ECKey parsed(byte[] jwk) {
        try {
            return ECKey.parse(new String(jwk, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("a sealed key is not a key", e);
        }
    }
}
