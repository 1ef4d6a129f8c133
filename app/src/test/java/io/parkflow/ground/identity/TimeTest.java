package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What happens to keys and tokens as time passes, and on another node.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeTest implements TestPropertyProvider {
    private static final String ISSUER = "parkflow";

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    KeyRows rows;

    @Inject
    RevocationRows otherNode;

    @Inject
    Revocations revocations;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    /// A node whose clock is that much ahead, and which has just looked after its keys.
    private Tokens after(Duration time) {
        Clock clock = Clock.offset(Clock.systemUTC(), time);
        SigningKeys keys = new SigningKeys(rows, clock);
        keys.keepFresh();
        return new Tokens(keys, new TokenCheck(keys, clock, ISSUER), revocations, clock, ISSUER);
    }

    private static String issued(Tokens tokens) {
        return tokens.issue(Ids.next(), 0, Ids.next(), Optional.empty());
    }

    private static String kid(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    @Test
    void anOldKeyVerifiesUntilItsLastTokenHasExpired() throws ParseException {
        String first = issued(after(Duration.ZERO));
        Duration month = Duration.ofDays(31);
        String second = issued(after(month));
        assertEquals(kid(first), kid(second), "a new key waits until every node knows it");

        Tokens later = after(month.plusMinutes(3));

        assertNotEquals(kid(second), kid(issued(later)));
        assertTrue(later.findAccess(second).isPresent());
        assertTrue(rows.all(Clock.systemUTC().instant().plus(month).plusSeconds(3600)).stream()
                .noneMatch(key -> key.key().getKeyID().equals(unchecked(second))));
    }

    private static String unchecked(String token) {
        try {
            return kid(token);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void aTokenEndsAfterTenMinutes() {
        String token = issued(after(Duration.ZERO));

        assertTrue(after(Tokens.LIFE.minusSeconds(5)).findAccess(token).isPresent());
        assertFalse(after(Tokens.LIFE).findAccess(token).isPresent());
    }

    @Test
    void whatAnotherNodeEndsIsKnownHereOnceItIsRead() throws ParseException {
        Town.Person person = town.person(town.park(), "EXPERT");
        assertEquals(200, http.get("/api/v1/me", person.token()).status());

        otherNode.renew(UUID.fromString(
                SignedJWT.parse(person.token()).getJWTClaimsSet().getSubject()));
        revocations.read();

        assertEquals(401, http.get("/api/v1/me", person.token()).status());
    }
}
