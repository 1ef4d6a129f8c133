package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationTest implements TestPropertyProvider {
    private static final String USCC = "91500107MA5DEM012E";

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    private Map<String, Object> aRegistration(Park park, String login) {
        return new HashMap<>(Map.of(
                "park", park.slug(),
                "companyName", "重庆曦光微纳科技有限公司",
                "uscc", "９１５００１０７ma5dem012e",
                "contactName", "陈晨",
                "phone", "13800000000",
                "email", "chen@example.com",
                "login", login,
                "password", Town.PASSWORD,
                "privacyConsent", true,
                "privacyVersion", "2026-01"));
    }

    private Http.Reply register(Map<String, Object> registration) {
        return http.post("/api/v1/auth/registrations", "", registration);
    }

    @Test
    void theFirstPersonOfACompanyBecomesItsAdministrator() {
        Http.Reply entry = register(aRegistration(town.park(), "c" + Town.word()));
        assertEquals(201, entry.status(), entry.text());

        Http.Reply me = http.get("/api/v1/me", entry.string("access_token"));

        assertEquals(List.of("APPLICANT_ADMIN"), me.body().get("roles"), me.text());
        assertEquals(USCC, me.object("resident").get("uscc"));
        String id = String.valueOf(me.object("resident").get("id"));
        assertEquals(
                200,
                http.get("/api/v1/residents/" + id, entry.string("access_token"))
                        .status());
        assertEquals(
                403, http.get("/api/v1/residents", entry.string("access_token")).status());
    }

    @Test
    void aCompanyRegistersOnceInEachPark() {
        Park park = town.park();
        assertEquals(201, register(aRegistration(park, "c" + Town.word())).status());

        Http.Reply second = register(aRegistration(park, "d" + Town.word()));
        Http.Reply elsewhere = register(aRegistration(town.park(), "e" + Town.word()));

        assertEquals(409, second.status(), second.text());
        assertEquals("identity.company-known", second.string("code"));
        assertFalse(second.text().contains("陈晨"));
        assertEquals(201, elsewhere.status(), elsewhere.text());
    }

    @Test
    void aDoubleClickSignsInInsteadOfFailing() {
        Map<String, Object> registration = aRegistration(town.park(), "c" + Town.word());
        assertEquals(201, register(registration).status());

        assertEquals(201, register(registration).status());
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Http.Reply reply = register(new HashMap<>(Map.of(
                "park", "no-such-park", "uscc", "123", "phone", "x", "email", "y", "login", "?", "password", "short")));

        assertEquals(422, reply.status(), reply.text());
        assertEquals(
                List.of(
                        "/companyName",
                        "/contactName",
                        "/email",
                        "/login",
                        "/park",
                        "/password",
                        "/phone",
                        "/privacyConsent",
                        "/privacyVersion",
                        "/uscc"),
                reply.objects("errors").stream()
                        .map(error -> error.get("pointer"))
                        .sorted()
                        .toList());
    }

    @Test
    void passwordsThatAreGuessedOrNameTheCompanyAreRefused() {
        Park park = town.park();
        for (String password : List.of("1234567890", "qwertyuiop", "password2026", "重庆曦光微纳科技有限公司2026")) {
            Map<String, Object> registration = aRegistration(park, "c" + Town.word());
            registration.put("password", password);

            assertEquals(422, register(registration).status(), password);
        }
    }

    @Test
    void aDoubtfulCodeIsKeptForTheDeskToLookAt() {
        Park park = town.park();
        Map<String, Object> registration = aRegistration(park, "c" + Town.word());
        registration.put("uscc", "91500107MA5DEM0129");

        assertEquals(201, register(registration).status());

        Http.Reply list = http.get(
                "/api/v1/residents?q=曦光", town.person(park, "FUND_MANAGER").token());
        assertEquals("CHECK_CHARACTER", list.objects("items").getFirst().get("usccDoubt"), list.text());
    }

    @Test
    void anAccountWithoutItsMemberDoesNotBlockASecondTry() {
        Park park = town.park();
        Login login = Login.typed("c" + Town.word());
        NewAccount half =
                new NewAccount(login, passwords.hash(Town.PASSWORD), false, "company:" + park.id() + ":" + USCC);
        boolean entered = Tenancy.as(
                park.tenant(),
                () -> accounts.enter(half, new Membership(park.id(), Ids.next()), _ -> false)
                        .isPresent());
        assertTrue(entered);

        Http.Reply entry = register(aRegistration(park, login.value()));

        assertEquals(201, entry.status(), entry.text());
        assertEquals(200, http.get("/api/v1/me", entry.string("access_token")).status());
    }
}
