package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInLogTest implements TestPropertyProvider {
    private static final String LOG = "/api/v1/sign-ins";

    @Inject
    Http http;

    @Inject
    Town town;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    private String signIn(Town.Person person, String password) {
        return String.valueOf(http.post("/api/v1/auth/login", "", Map.of("login", person.login(), "password", password))
                .body()
                .get("access_token"));
    }

    @Test
    void everybodyReadsTheirOwnSignInsAndNobodyElses() {
        Park park = town.park();
        Town.Person mine = town.person(park, "EXPERT");
        Town.Person other = town.person(park, "EXPERT");
        signIn(other, Town.PASSWORD);
        signIn(mine, "not the password at all");
        String token = signIn(mine, Town.PASSWORD);

        List<Map<String, Object>> read = http.get("/api/v1/me/sign-ins", token).objects("items");

        assertEquals(
                List.of(true, false),
                read.stream().map(line -> line.get("passed")).toList());
        assertEquals("测试园区", read.getFirst().get("park"));
        assertTrue(read.stream()
                .allMatch(line -> !String.valueOf(line.get("address")).isBlank()));
    }

    @Test
    void thoseWhoWatchOverTheParkReadItsSignIns() {
        Park park = town.park();
        Town.Person person = town.person(park, "FUND_MANAGER");
        Town.Person elsewhere = town.person(town.park(), "FUND_MANAGER");
        signIn(person, "guessed once");
        signIn(person, Town.PASSWORD);
        signIn(elsewhere, Town.PASSWORD);
        Town.Person auditor = town.person(park, "AUDITOR");
        Town.Person security = town.person(park, "SEC_ADMIN");

        Http.Reply all = http.get(LOG, auditor.token());

        assertEquals(200, all.status(), all::text);
        assertEquals(
                Set.of(person.member().toString()),
                all.objects("items").stream()
                        .map(line -> String.valueOf(line.get("memberId")))
                        .collect(Collectors.toSet()));
        assertEquals(2, all.objects("items").size(), all::text);
        assertEquals(
                List.of(false),
                http.get(LOG + "?outcome=failed", security.token()).objects("items").stream()
                        .map(line -> line.get("passed"))
                        .toList());
        Http.Reply first = http.get(LOG + "?limit=1", auditor.token());
        Http.Reply second = http.get(LOG + "?limit=1&cursor=" + first.string("next"), auditor.token());
        assertEquals(
                List.of(true, false),
                List.of(
                        Objects.requireNonNull(first.objects("items").getFirst().get("passed")),
                        Objects.requireNonNull(
                                second.objects("items").getFirst().get("passed"))));
        assertEquals(
                List.of(),
                http.get(LOG + "?member=" + elsewhere.member(), auditor.token()).objects("items"));
        for (String role : List.of("TENANT_ADMIN", "PARK_LEADER", "EXPERT")) {
            assertEquals(403, http.get(LOG, town.person(park, role).token()).status(), role);
        }
    }
}
