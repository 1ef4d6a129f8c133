package io.parkflow.ground.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Value;
import io.parkflow.ground.tenancy.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Access tokens: ES256, ten minutes, verified once and then known until they expire or are revoked.
@Singleton
final class Tokens {
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final String AUDIENCE = "parkflow-api";
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int KNOWN_AT_MOST = 50_000;

    private final SigningKeys keys;
    private final TokenCheck check;
    private final Revocations revocations;
    private final Clock clock;
    private final String issuer;
    private final Cache<String, Access> known = Caffeine.newBuilder()
            .maximumSize(KNOWN_AT_MOST)
            .expireAfterWrite(LIFE)
            .build();

    Tokens(
            SigningKeys keys,
            TokenCheck check,
            Revocations revocations,
            Clock clock,
            @Value("${parkflow.issuer:parkflow}") String issuer) {
        this.keys = keys;
        this.check = check;
        this.revocations = revocations;
        this.clock = clock;
        this.issuer = issuer;
    }

    /// @param seat empty for an operator of the platform
    String issue(UUID account, int epoch, UUID session, Optional<Seat> seat) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(account.toString())
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("sid", session.toString())
                .claim("epoch", epoch);
        seat.ifPresentOrElse(
                place -> {
                    claims.claim("tenant", place.park().id().toString())
                            .claim("member", place.member().toString())
                            .claim("roles", place.roles().stream().sorted().toList());
                    place.resident().ifPresent(id -> claims.claim("resident", id.toString()));
                },
                () -> claims.claim("roles", List.of(Roles.OPERATOR)));
        return signed(claims.build());
    }

    /// @return empty for everything that is not a token of ours, in time and not revoked
    Optional<Access> findAccess(String token) {
        Access access = known.getIfPresent(token);
        if (access == null) {
            access = check.find(token).orElse(null);
        }
        if (access == null || !clock.instant().isBefore(access.until()) || revocations.ended(access)) {
            known.invalidate(token);
            return Optional.empty();
        }
        known.put(token, access);
        return Optional.of(access);
    }

    private String signed(JWTClaimsSet claims) {
        ECKey key = keys.signing();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(TYPE)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
