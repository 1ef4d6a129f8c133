package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.operator.Founding;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformTest implements TestPropertyProvider {
    private static final String TENANTS = "/api/v1/platform/tenants";

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Enrolment enrolment;

    @Inject
    Founding founding;

    private String operator = "";

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeAll
    void signIn() {
        founding.open(Migrated.CELLS);
        String login = "op-" + Town.word();
        enrolment.operator(login, Town.PASSWORD);
        operator = login(login, Town.PASSWORD).string("access_token");
    }

    private Http.Reply login(String login, String password) {
        return http.post("/api/v1/auth/login", "", Map.of("login", login, "password", password));
    }

    private Http.Reply found(String slug, String login) {
        return http.post(
                TENANTS,
                operator,
                Map.of(
                        "slug",
                        slug,
                        "name",
                        "东湖智造产业园",
                        "shortName",
                        "东湖",
                        "admin",
                        Map.of("name", "刘主任", "login", login)));
    }

    @Test
    void aParkBeginsWithItsFirstAdministrator() {
        String login = "a" + Town.word();
        Http.Reply founded = found("t" + Town.word(), login);
        assertEquals(201, founded.status(), founded.text());

        String handedOver = String.valueOf(founded.object("admin").get("oneTimePassword"));
        Http.Reply entry = http.post(
                "/api/v1/auth/login", "", Map.of("login", login, "password", handedOver, "newPassword", Town.PASSWORD));

        assertEquals(200, entry.status(), entry.text());
        assertEquals(
                List.of("TENANT_ADMIN"),
                http.get("/api/v1/me", entry.string("access_token")).body().get("roles"));
    }

    @Test
    void aTakenLoginLeavesNoPark() {
        String taken = town.person(town.park(), "AUDITOR").login();
        String slug = "t" + Town.word();

        Http.Reply refused = found(slug, taken);
        Http.Reply again = found(slug, "a" + Town.word());

        assertEquals(422, refused.status(), refused.text());
        assertEquals("/admin/login", refused.objects("errors").getFirst().get("pointer"));
        assertEquals(201, again.status(), again.text());
        assertEquals(422, found(slug, "a" + Town.word()).status());
    }

    @Test
    void theOperatorIsInNoParkAndParksAreNotTheOperator() {
        assertEquals(200, http.get(TENANTS + "?limit=2", operator).status());
        assertEquals(200, http.get("/api/v1/me", operator).status());
        assertEquals(403, http.get("/api/v1/members", operator).status());
        assertEquals(403, http.get("/api/v1/roles", operator).status());
        assertEquals(
                403,
                http.get(TENANTS, town.person(town.park(), "TENANT_ADMIN").token())
                        .status());
    }

    @Test
    void aSuspendedParkLetsNobodyIn() throws InterruptedException {
        Town.Person person = town.person(town.park(), "FUND_MANAGER");
        String path = TENANTS + "/" + person.park().id();
        assertEquals(200, http.get("/api/v1/me", person.token()).status());

        assertEquals(
                200,
                http.send("PATCH", path, operator, "{\"state\":\"suspended\"}", "If-Match", "\"1\"")
                        .status());

        Http.Reply me = http.get("/api/v1/me", person.token());
        long latest = System.nanoTime() + Duration.ofSeconds(6).toNanos();
        while (me.status() == 200 && System.nanoTime() < latest) {
            Thread.sleep(100);
            me = http.get("/api/v1/me", person.token());
        }
        assertEquals(403, me.status(), me.text());
        assertEquals("identity.park-suspended", me.string("code"));
        assertFalse(login(person.login(), Town.PASSWORD).status() == 200);
    }
}
