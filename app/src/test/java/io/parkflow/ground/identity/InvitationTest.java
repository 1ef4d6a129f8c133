package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// One person in several parks: how an account comes to a second seat, and how it does not.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationTest implements TestPropertyProvider {
    private static final String INVITATIONS = "/api/v1/invitations";
    private static final String SEATS = "/api/v1/me/parks";

    @Inject
    Http http;

    @Inject
    Town town;

    Town.Person guest = Town.NOBODY;
    Town.Person admin = Town.NOBODY;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeEach
    void two() {
        guest = town.person(town.park(), "FUND_MANAGER");
        admin = town.person(town.park(), "TENANT_ADMIN");
    }

    private Http.Reply invite(String... roles) {
        return http.post(INVITATIONS, admin.token(), Map.of("name", "钱专家", "roles", List.of(roles)));
    }

    private Http.Reply take(Town.Person person, String code) {
        return http.post(SEATS, person.token(), Map.of("code", code));
    }

    private List<Object> parks(Town.Person person) {
        return http.get(SEATS, person.token()).objects("items").stream()
                .map(park -> park.get("slug"))
                .toList();
    }

    private String inPark(Town.Person person) {
        return http.post(
                        "/api/v1/auth/login",
                        "",
                        Map.of(
                                "login",
                                person.login(),
                                "password",
                                Town.PASSWORD,
                                "park",
                                admin.park().slug()))
                .string("access_token");
    }

    @Test
    void whoIsInvitedLooksTakesTheSeatAndChangesParks() {
        Http.Reply invited = invite("EXPERT");
        assertEquals(201, invited.status(), invited.text());
        String code = invited.string("code");

        Http.Reply offered = http.post("/api/v1/me/invitations", guest.token(), Map.of("code", code));
        assertEquals(200, offered.status(), offered.text());
        assertEquals(admin.park().slug(), offered.object("park").get("slug"));
        assertEquals(List.of("评审专家"), offered.body().get("roles"));
        assertEquals(List.of(guest.park().slug()), parks(guest), "to look is not to take");

        assertEquals(201, take(guest, code).status());
        assertEquals(List.of(guest.park().slug(), admin.park().slug()), parks(guest));

        Http.Reply changed = http.post(
                "/api/v1/auth/park", guest.token(), Map.of("park", admin.park().slug()));
        assertEquals(200, changed.status(), changed.text());
        Http.Reply me = http.get("/api/v1/me", changed.string("access_token"));
        assertEquals("钱专家", me.string("name"));
        assertEquals(List.of("EXPERT"), me.body().get("roles"), "a seat carries the roles of its own park only");
        assertEquals(guest.login(), me.string("login"));
    }

    @Test
    void aDoubleClickTakesOneSeatAndAnswersTheSame() throws Exception {
        String code = invite("EXPERT").string("code");
        List<Callable<Integer>> clicks = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(_ -> () -> take(guest, code).status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(clicks)) {
                assertEquals(201, status.get());
            }
        }
        assertEquals(List.of(guest.park().slug(), admin.park().slug()), parks(guest));
        List<Map<String, Object>> members =
                http.get("/api/v1/members?q=" + "%E9%92%B1", admin.token()).objects("items");
        assertEquals(1, members.size());
    }

    @Test
    void twoInvitationsAtOnceSeatOnce() throws Exception {
        List<Callable<Integer>> clicks = IntStream.range(0, 6)
                .mapToObj(_ -> invite("EXPERT").string("code"))
                .<Callable<Integer>>map(code -> () -> take(guest, code).status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : threads.invokeAll(clicks)) {
                statuses.add(status.get());
            }
            assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
            assertEquals(5, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
        }
        assertEquals(2, parks(guest).size());
    }

    @Test
    void aCodeThatIsUsedWithdrawnUnknownOrForeignSeatsNobody() {
        Town.Person other = town.person(guest.park(), "FUND_MANAGER");
        String used = invite("EXPERT").string("code");
        take(other, used);
        Http.Reply offer = invite("EXPERT");
        String withdrawn = offer.string("code");
        String path = INVITATIONS + "/" + offer.string("id") + "/withdrawal";
        assertEquals("withdrawn", http.post(path, admin.token(), "").string("state"));
        assertEquals(200, http.post(path, admin.token(), "").status(), "withdrawing twice is withdrawing");

        for (String code : List.of(used, withdrawn, admin.park().slug() + ".nothing", "elsewhere.x", "．", used + "x")) {
            Http.Reply refused = take(guest, code);
            assertEquals(422, refused.status(), code + refused.text());
            assertEquals(
                    "identity.invitation-gone",
                    refused.objects("errors").getFirst().get("code"));
        }
        assertEquals(422, take(guest, " ").status());
        assertEquals(List.of(guest.park().slug()), parks(guest));
    }

    @Test
    void whoHasASeatIsToldSoAndATakenOneIsNotWithdrawn() {
        Http.Reply first = invite("EXPERT");
        take(guest, first.string("code"));

        Http.Reply again = take(guest, invite("IC_MEMBER").string("code"));
        Http.Reply late = http.post(INVITATIONS + "/" + first.string("id") + "/withdrawal", admin.token(), "");

        assertEquals("identity.seated-already", again.string("code"), again.text());
        assertEquals("identity.invitation-taken", late.string("code"), late.text());
        assertEquals(409, late.status());
        assertFalse(http.get("/api/v1/me", inPark(guest)).text().contains("IC_MEMBER"), "no role by the back door");
    }

    @Test
    void anInvitationIsWorthWhatItsHostMayDo() {
        Town.Person host = admin;
        admin = town.person(host.park(), "TENANT_ADMIN");
        String code = http.post(INVITATIONS, host.token(), Map.of("name", "钱专家", "roles", List.of("EXPERT")))
                .string("code");
        assertEquals(
                200,
                http.send(
                                "PATCH",
                                "/api/v1/members/" + host.member(),
                                admin.token(),
                                "{\"state\":\"suspended\"}",
                                "If-Match",
                                "\"1\"")
                        .status());

        assertEquals(422, take(guest, code).status());
    }

    @Test
    void onlyTheCodeIsSecretAndItIsShownOnce() {
        String code = invite("EXPERT").string("code");

        Http.Reply list = http.get(INVITATIONS, admin.token());

        assertEquals(1, list.objects("items").size());
        assertFalse(list.text().contains(code));
        assertEquals(
                403,
                http.get(INVITATIONS, town.person(admin.park(), "EXPERT").token())
                        .status());
    }

    @Test
    void whatIsWrongWithAnInvitationIsToldAtOnce() {
        Http.Reply reply = http.post(
                INVITATIONS,
                admin.token(),
                Map.of("name", " ", "roles", List.of("TENANT_ADMIN", "AUDITOR", "NOBODY"), "unitId", guest.member()));

        assertEquals(422, reply.status(), reply.text());
        assertTrue(reply.objects("errors").size() >= 4, reply.text());
    }
}
