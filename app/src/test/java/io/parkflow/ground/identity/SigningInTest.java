package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.operator.Founding;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInTest implements TestPropertyProvider {
    private static final String PASSWORD = "wiser lamp over nine rivers";

    @Inject
    Http http;

    @Inject
    Founding founding;

    @Inject
    Enrolment enrolment;

    private Park park = new Park(Access.NO_PARK, "none", "", "", "cell_1", false, "", 1);
    private String login = "";
    private UUID member = Access.NO_PARK;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("parkflow.secure-cookies", "true");
        return properties;
    }

    @BeforeEach
    void foundAPark() {
        founding.open(Migrated.CELLS);
        String word = "p" + UUID.randomUUID().toString().substring(0, 8);
        park = founding.found(word, "测试园区", "测");
        login = "fund-" + word;
        member = Tenancy.as(
                park.tenant(), () -> enrolment.member(Enrolment.Person.of(login, PASSWORD, "李经理", "FUND_MANAGER")));
    }

    private Http.Reply signIn(String name, String password) {
        return http.post("/api/v1/auth/login", "", Map.of("login", name, "password", password), "X-Refresh", "body");
    }

    @Test
    void aTokenOpensTheDoorAndSaysWhoIAm() {
        Http.Reply entry = signIn(login, PASSWORD);
        assertEquals(200, entry.status(), entry.text());

        Http.Reply me = http.get("/api/v1/me", entry.string("access_token"));

        assertEquals(200, me.status(), me.text());
        assertEquals(member.toString(), me.string("memberId"));
        assertEquals("李经理", me.string("name"));
        assertEquals(List.of("FUND_MANAGER"), me.body().get("roles"));
        assertEquals(park.slug(), me.object("park").get("slug"));
    }

    @Test
    void aLoginTypedInFullWidthIsTheSameLogin() {
        String wide = login.toUpperCase(Locale.ROOT)
                .chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertEquals(200, signIn("　" + wide + " ", PASSWORD).status());
    }

    @Test
    void anUnknownLoginAndAWrongPasswordGetTheSameAnswer() {
        Http.Reply unknown = signIn("nobody-" + park.slug(), PASSWORD);
        Http.Reply wrong = signIn(login, "not this one at all");

        assertEquals(401, unknown.status(), unknown.text());
        assertEquals(401, wrong.status());
        assertEquals(unknown.string("code"), wrong.string("code"));
        assertEquals(unknown.string("detail"), wrong.string("detail"));
    }

    @Test
    void aRefreshTokenWorksOnceAndASecondUseEndsTheFamily() {
        Http.Reply first = signIn(login, PASSWORD);
        Http.Reply second = refresh(first.string("refresh_token"));
        assertEquals(200, second.status(), second.text());

        assertEquals(401, refresh(first.string("refresh_token")).status());

        assertEquals(401, refresh(second.string("refresh_token")).status());
        assertEquals(401, http.get("/api/v1/me", second.string("access_token")).status());
    }

    private Http.Reply refresh(String token) {
        return http.post("/api/v1/auth/refresh", "", Map.of("refresh_token", token), "X-Refresh", "body");
    }

    @Test
    void aBrowserHasItsRefreshTokenInACookieOnly() {
        Http.Reply entry = http.post("/api/v1/auth/login", "", Map.of("login", login, "password", PASSWORD));

        String cookie = entry.header("Set-Cookie");

        assertFalse(entry.body().containsKey("refresh_token"));
        assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Strict"), cookie);
        assertTrue(cookie.contains("Path=/api/v1/auth") && cookie.contains("Secure"), cookie);
        String sent = cookie.substring(0, cookie.indexOf(';'));
        assertEquals(
                200,
                http.send("POST", "/api/v1/auth/refresh", "", null, "Cookie", sent)
                        .status());
    }

    @Test
    void afterSigningOutNeitherTokenWorks() {
        Http.Reply entry = signIn(login, PASSWORD);
        String token = entry.string("access_token");
        assertEquals(200, http.get("/api/v1/me", token).status());

        assertEquals(204, http.send("POST", "/api/v1/auth/logout", token, null).status());

        assertEquals(401, http.get("/api/v1/me", token).status());
        assertEquals(401, refresh(entry.string("refresh_token")).status());
    }

    @Test
    void guessingFromOneAddressIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            assertEquals(401, signIn(login, "guess number " + i).status());
        }

        Http.Reply sixth = signIn(login, PASSWORD);

        assertEquals(429, sixth.status(), sixth.text());
        assertFalse(sixth.header("Retry-After").isEmpty());
    }

    @Test
    void whatIsMissingIsToldAtOnce() {
        Http.Reply reply = http.post("/api/v1/auth/login", "", Map.of());

        assertEquals(422, reply.status(), reply.text());
        assertEquals(2, reply.objects("errors").size());
    }

    @Test
    void fieldsAndParametersNobodyKnowsAreRefused() {
        Http.Reply field = http.post("/api/v1/auth/login", "", Map.of("login", "x", "password", "y", "admin", true));
        Http.Reply parameter = http.get("/.well-known/jwks.json?x=1", "");
        Http.Reply broken = http.post("/api/v1/auth/login", "", "{\"login\":");
        Http.Reply other = http.post("/api/v1/auth/login", "", "{\"login\":{\"a\":1},\"password\":\"x\"}");

        assertEquals(422, field.status(), field.text());
        assertEquals("problem.unknown-field", field.string("code"), field.text());
        assertEquals(400, parameter.status(), parameter.text());
        assertEquals("problem.unreadable-body", broken.string("code"), broken.text());
        assertEquals(400, broken.status());
        assertEquals(400, other.status(), other.text());
    }

    @Test
    void unknownRoutesAreMissingAndGuardedOnesAskForATokenFirst() {
        assertEquals(404, http.get("/api/v1/nothing", "").status());
        assertEquals(401, http.get("/api/v1/me?strange=1", "").status());
        assertEquals(405, http.send("DELETE", "/api/v1/me", "", null).status());
        assertEquals(
                415,
                http.send("POST", "/api/v1/auth/login", "", null, "Content-Type", "text/plain")
                        .status());
    }

    @Test
    void onlyPublicHalvesOfKeysArePublished() {
        signIn(login, PASSWORD);

        Http.Reply keys = http.get("/.well-known/jwks.json", "");

        assertEquals(200, keys.status(), keys.text());
        assertFalse(keys.objects("keys").isEmpty());
        assertFalse(keys.objects("keys").getFirst().containsKey("d"));
    }
}
