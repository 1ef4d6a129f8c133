package io.parkflow.ground.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.tenancy.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys that sign access tokens. A new one every thirty days; it signs only after every node has had the time to
/// read it, and the old one verifies until its last token has expired.
@Singleton
class SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration AGE = Duration.ofDays(30);
    private static final Duration SPREAD = Duration.ofMinutes(2);
    private static final Duration REREAD = Duration.ofSeconds(5);

    private final KeyRows rows;
    private final Clock clock;
    private volatile KeyRing ring = KeyRing.EMPTY;

    SigningKeys(KeyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    ECKey signing() {
        Instant now = clock.instant();
        return ring.findSigning(now)
                .or(() -> read().findSigning(now))
                .orElseGet(() -> rotate().signing(clock.instant()));
    }

    Optional<ECKey> findVerifying(String kid) {
        KeyRing known = ring;
        Optional<ECKey> key = known.find(kid);
        boolean worthReading = key.isEmpty() && known.readAt().plus(REREAD).isBefore(clock.instant());
        return worthReading ? read().find(kid) : key;
    }

    List<ECKey> published() {
        signing();
        return ring.all().stream()
                .map(KeyRing.Dated::key)
                .map(ECKey::toPublicJWK)
                .toList();
    }

    @Scheduled(fixedDelay = "30s", initialDelay = "30s")
    void keepFresh() {
        try {
            read();
            if (ring.newest().isBefore(clock.instant().minus(AGE))) {
                rotate();
            }
        } catch (RuntimeException e) {
            LOG.warn("signing keys could not be read: {}", e.toString());
        }
    }

    /// The first key signs at once; a successor waits until it is known everywhere.
    KeyRing rotate() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rows.locked(() -> {
            KeyRing present = read();
            boolean first = present.findSigning(now).isEmpty();
            if (first || present.newest().isBefore(now.minus(AGE))) {
                rows.add(new KeyRing.Dated(made(), now, first ? now : now.plus(SPREAD)));
            }
        });
        return read();
    }

    private KeyRing read() {
        KeyRing read = new KeyRing(rows.all(clock.instant()), clock.instant());
        ring = read;
        return read;
    }

    private static ECKey made() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
