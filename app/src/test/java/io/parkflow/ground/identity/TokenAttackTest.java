package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Only what the server itself has signed, whole and in time, opens a door.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenAttackTest implements TestPropertyProvider {
    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    SigningKeys keys;

    private String honest = "";

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeEach
    void signIn() {
        honest = town.person(town.park(), "FUND_MANAGER").token();
        assertEquals(200, me(honest));
    }

    private int me(String token) {
        return http.get("/api/v1/me", token).status();
    }

    private JWTClaimsSet.Builder claims() throws ParseException {
        return new JWTClaimsSet.Builder(SignedJWT.parse(honest).getJWTClaimsSet());
    }

    private JWSHeader header(JOSEObjectType type) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(type)
                .keyID(keys.signing().getKeyID())
                .build();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, ECKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    @Test
    void theForgerysToolsWorkOnAnHonestToken() throws Exception {
        assertEquals(200, me(signed(header(Tokens.TYPE), claims().build(), keys.signing())));
    }

    record Forgery(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Forgery> forgeries() {
        return Stream.of(
                new Forgery("another issuer", claims -> claims.issuer("elsewhere")),
                new Forgery("no issuer", claims -> claims.issuer(null)),
                new Forgery("another audience", claims -> claims.audience("elsewhere")),
                new Forgery("two audiences", claims -> claims.audience(List.of(Tokens.AUDIENCE, "elsewhere"))),
                new Forgery("no audience", claims -> claims.audience((String) null)),
                new Forgery("expired", claims -> claims.expirationTime(in(-1)).issueTime(in(-60))),
                new Forgery("no expiry", claims -> claims.expirationTime(null)),
                new Forgery("an hour long", claims -> claims.expirationTime(in(3600))),
                new Forgery("not yet", claims -> claims.notBeforeTime(in(120))),
                new Forgery("no beginning", claims -> claims.notBeforeTime(null)),
                new Forgery(
                        "issued tomorrow", claims -> claims.issueTime(in(120)).expirationTime(in(300))),
                new Forgery("no issue time", claims -> claims.issueTime(null)),
                new Forgery("no id", claims -> claims.jwtID(null)),
                new Forgery("no subject", claims -> claims.subject(null)),
                new Forgery("a subject that is no id", claims -> claims.subject("root")),
                new Forgery(
                        "a park that is not there",
                        claims -> claims.claim("tenant", UUID.randomUUID().toString())),
                new Forgery("a park that is no id", claims -> claims.claim("tenant", "*")),
                new Forgery("no park", claims -> claims.claim("tenant", null)),
                new Forgery("no session", claims -> claims.claim("sid", null)),
                new Forgery("no epoch", claims -> claims.claim("epoch", null)),
                new Forgery("roles as one text", claims -> claims.claim("roles", "FUND_MANAGER")),
                new Forgery("the platform's role", claims -> claims.claim("roles", List.of("OPERATOR"))));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plus(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void evenWithTheRightKey(Forgery forgery) throws Exception {
        assertEquals(
                401,
                me(signed(header(Tokens.TYPE), forgery.change().apply(claims()).build(), keys.signing())));
    }

    @Test
    void anotherTypeOfTokenIsNoAccessToken() throws Exception {
        assertEquals(401, me(signed(header(JOSEObjectType.JWT), claims().build(), keys.signing())));
        assertEquals(
                401,
                me(signed(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .keyID(keys.signing().getKeyID())
                                .build(),
                        claims().build(),
                        keys.signing())));
    }

    @Test
    void anotherKeyDoesNotSignForUs() throws Exception {
        ECKey own = new ECKeyGenerator(Curve.P_256).keyID("own").generate();

        assertEquals(401, me(signed(header(Tokens.TYPE), claims().build(), own)));
        JWSHeader named = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(Tokens.TYPE)
                .keyID("own")
                .build();
        assertEquals(401, me(signed(named, claims().build(), own)));
        JWSHeader brought = new JWSHeader.Builder(named).jwk(own.toPublicJWK()).build();
        assertEquals(401, me(signed(brought, claims().build(), own)));
    }

    @Test
    void noSignatureIsNoSignature() throws Exception {
        assertEquals(401, me(new PlainJWT(claims().build()).serialize()));
        String[] parts = honest.split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(401, me(none + "." + parts[1] + "."));
        assertEquals(401, me(parts[0] + "." + parts[1] + "."));
        String zero = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);
        assertEquals(401, me(parts[0] + "." + parts[1] + "." + zero));
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(Tokens.TYPE)
                .keyID(keys.signing().getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims().build());
        token.sign(new MACSigner(keys.signing().toPublicJWK().toECPublicKey().getEncoded()));

        assertEquals(401, me(token.serialize()));
    }

    @Test
    void aChangedPayloadBreaksTheSignature() {
        String[] parts = honest.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
        String richer = payload.replace("FUND_MANAGER", "TENANT_ADMIN");
        assertNotEquals(payload, richer);
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(richer.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertEquals(401, me(parts[0] + "." + changed + "." + parts[2]));
    }

    @Test
    void whatIsNoTokenAtAllIsRefusedQuietly() {
        for (String text : List.of("x", "a.b.c", "....", "e30.e30.e30", "a".repeat(5000))) {
            assertEquals(401, me(text), text.substring(0, 1));
        }
        assertEquals(
                401,
                http.get("/api/v1/me", "", "Authorization", "Basic YWRtaW46YWRtaW4=")
                        .status());
    }

    @Test
    void aTokenNeverReachesIntoAnotherPark() {
        Town.Person there = town.person(town.park(), "TENANT_ADMIN");

        assertEquals(404, http.get("/api/v1/members/" + there.member(), honest).status());
    }
}
