package io.parkflow.ground.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides whether a text is an access token of ours. Whatever is missing or strange makes it none (RFC 9068, RFC
/// 8725).
@Singleton
final class TokenCheck {
    private static final int LONGEST = 4096;
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Set<String> HEADERS = Set.of("alg", "typ", "kid");

    private final SigningKeys keys;
    private final Clock clock;
    private final String issuer;

    TokenCheck(SigningKeys keys, Clock clock, @Value("${parkflow.issuer:parkflow}") String issuer) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = issuer;
    }

    Optional<Access> find(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!ours(jwt.getHeader()) || !signed(jwt)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            return addressed(claims) && inTime(claims) ? Optional.of(access(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException e) {
            // a claim of the wrong shape is as good as no token
            return Optional.empty();
        }
    }

    private static boolean ours(JWSHeader header) {
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && Tokens.TYPE.equals(header.getType())
                && HEADERS.equals(header.getIncludedParams());
    }

    private boolean signed(SignedJWT jwt) throws JOSEException {
        Optional<ECKey> key = keys.findVerifying(jwt.getHeader().getKeyID());
        return key.isPresent() && jwt.verify(new ECDSAVerifier(key.get()));
    }

    private boolean addressed(JWTClaimsSet claims) {
        return issuer.equals(claims.getIssuer()) && List.of(Tokens.AUDIENCE).equals(claims.getAudience());
    }

    private boolean inTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Instant issued = moment(claims.getIssueTime());
        Instant until = moment(claims.getExpirationTime());
        return !issued.isAfter(now.plus(SKEW))
                && !moment(claims.getNotBeforeTime()).isAfter(now.plus(SKEW))
                && now.isBefore(until)
                && !until.isAfter(issued.plus(Tokens.LIFE));
    }

    private static Access access(JWTClaimsSet claims) throws ParseException {
        UUID account = id(claims, "sub");
        Set<String> roles = Set.copyOf(claims.getStringListClaim("roles"));
        id(claims, "jti");
        boolean operator = claims.getClaim("tenant") == null;
        if (operator != roles.contains(Roles.OPERATOR)) {
            throw new IllegalArgumentException("a token is for a park or for the platform");
        }
        return new Access(
                account,
                id(claims, "sid"),
                claims.getIntegerClaim("epoch"),
                operator ? Optional.empty() : Optional.of(id(claims, "tenant")),
                operator ? account : id(claims, "member"),
                claims.getClaim("resident") == null ? Optional.empty() : Optional.of(id(claims, "resident")),
                roles,
                moment(claims.getExpirationTime()));
    }

    private static UUID id(JWTClaimsSet claims, String name) throws ParseException {
        String text = claims.getStringClaim(name);
        if (text == null) {
            throw new IllegalArgumentException("no claim " + name);
        }
        return UUID.fromString(text);
    }

    private static Instant moment(@Nullable Date date) {
        if (date == null) {
            throw new IllegalArgumentException("a time is missing");
        }
        return date.toInstant();
    }
}
