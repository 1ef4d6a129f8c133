package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersTest implements TestPropertyProvider {
    private static final String MEMBERS = "/api/v1/members";

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    private Http.Reply enter(Town.Person admin, String login, String... roles) {
        return http.post(MEMBERS, admin.token(), Map.of("name", "赵经办", "login", login, "roles", List.of(roles)));
    }

    @Test
    void aNewMemberMustChooseAPasswordBeforeTheFirstToken() {
        Town.Person admin = town.person(town.park(), "TENANT_ADMIN");
        String login = "n" + Town.word();
        Http.Reply entered = enter(admin, login, "FUND_MANAGER");
        assertEquals(201, entered.status(), entered.text());
        String handedOver = entered.string("oneTimePassword");

        Http.Reply early = http.post("/api/v1/auth/login", "", Map.of("login", login, "password", handedOver));
        Http.Reply weak = http.post(
                "/api/v1/auth/login", "", Map.of("login", login, "password", handedOver, "newPassword", "password123"));
        Http.Reply chosen = http.post(
                "/api/v1/auth/login", "", Map.of("login", login, "password", handedOver, "newPassword", Town.PASSWORD));

        assertEquals("identity.password-change-needed", early.string("code"), early.text());
        assertEquals(422, weak.status(), weak.text());
        assertEquals(200, chosen.status(), chosen.text());
    }

    @Test
    void everythingWrongWithAMemberIsToldAtOnce() {
        Town.Person admin = town.person(town.park(), "TENANT_ADMIN");

        Http.Reply reply = http.post(
                MEMBERS,
                admin.token(),
                Map.of(
                        "login", "x",
                        "phone", "12",
                        "email", "nobody",
                        "unitId", UUID.randomUUID().toString(),
                        "roles", List.of("TENANT_ADMIN", "AUDITOR", "KING", "OPERATOR")));

        assertEquals(422, reply.status(), reply.text());
        assertEquals(
                List.of("/email", "/login", "/name", "/phone", "/roles", "/roles/2", "/roles/3", "/unitId"),
                reply.objects("errors").stream()
                        .map(error -> error.get("pointer"))
                        .sorted()
                        .toList());
    }

    @Test
    void aLoginOfAnyParkIsTaken() {
        Town.Person other = town.person(town.park(), "FUND_MANAGER");
        Town.Person admin = town.person(town.park(), "TENANT_ADMIN");

        Http.Reply reply = enter(admin, other.login(), "FUND_MANAGER");

        assertEquals(422, reply.status(), reply.text());
        assertEquals("identity.login-taken", reply.objects("errors").getFirst().get("code"));
    }

    @Test
    void aChangedRoleEndsTheTokensThatCarryTheOldOne() {
        Park park = town.park();
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        Town.Person person = town.person(park, "FUND_MANAGER");
        String path = MEMBERS + "/" + person.member();
        assertEquals(200, http.get("/api/v1/me", person.token()).status());
        Http.Reply read = http.get(path, admin.token());

        Http.Reply changed =
                http.send("PATCH", path, admin.token(), "{\"roles\":[\"EXPERT\"]}", "If-Match", read.header("ETag"));

        assertEquals(200, changed.status(), changed.text());
        assertEquals(List.of("EXPERT"), changed.body().get("roles"));
        assertEquals("\"2\"", changed.header("ETag"));
        assertEquals(401, http.get("/api/v1/me", person.token()).status());
    }

    @Test
    void aChangeSaysWhichVersionItWasMadeOn() {
        Park park = town.park();
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        String path = MEMBERS + "/" + town.person(park, "FUND_MANAGER").member();
        String body = "{\"state\":\"suspended\"}";

        Http.Reply without = http.send("PATCH", path, admin.token(), body);
        Http.Reply stale = http.send("PATCH", path, admin.token(), body, "If-Match", "\"7\"");

        assertEquals(428, without.status(), without.text());
        assertEquals(412, stale.status(), stale.text());
        assertTrue(stale.object("now").containsKey("present"), stale.text());
    }

    @Test
    void onlyTheSecurityAdministratorTouchesAdministrators() {
        Park park = town.park();
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        assertEquals(201, enter(admin, "s" + Town.word(), "SEC_ADMIN").status());

        Http.Reply late = enter(admin, "s" + Town.word(), "AUDITOR");

        assertEquals(403, late.status(), late.text());
        assertEquals("identity.sec-admin-needed", late.string("code"));
    }

    @Test
    void nobodyChangesThemselvesAndTheLastAdministratorStays() {
        Park park = town.park();
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        Town.Person security = town.person(park, "SEC_ADMIN");
        String path = MEMBERS + "/" + admin.member();

        Http.Reply self = http.send("PATCH", path, admin.token(), "{\"roles\":[\"AUDITOR\"]}", "If-Match", "\"1\"");
        Http.Reply last = http.send("PATCH", path, security.token(), "{\"state\":\"suspended\"}", "If-Match", "\"1\"");

        assertEquals("identity.not-oneself", self.string("code"), self.text());
        assertEquals("identity.last-admin", last.string("code"), last.text());
    }

    @Test
    void anotherParksMemberDoesNotExist() {
        Town.Person stranger = town.person(town.park(), "FUND_MANAGER");
        Town.Person admin = town.person(town.park(), "TENANT_ADMIN");

        Http.Reply foreign = http.get(MEMBERS + "/" + stranger.member(), admin.token());
        Http.Reply nothing = http.get(MEMBERS + "/" + UUID.randomUUID(), admin.token());

        assertEquals(404, foreign.status());
        assertEquals(withoutTrace(nothing), withoutTrace(foreign));
    }

    private static String withoutTrace(Http.Reply reply) {
        return reply.text().replaceAll("\"trace\":\"[^\"]*\"", "");
    }

    @Test
    void listsComeInPagesAndKeepTelephonesToThoseWhoManage() {
        Park park = town.park();
        Town.Person admin = town.person(park, "TENANT_ADMIN");
        Town.Person reader = town.person(park, "FUND_MANAGER");
        town.person(park, "FUND_MANAGER");

        Http.Reply first = http.get(MEMBERS + "?limit=2", admin.token());
        Http.Reply second = http.get(MEMBERS + "?limit=2&cursor=" + first.string("next"), admin.token());
        Http.Reply managers = http.get(MEMBERS + "?role=FUND_MANAGER", reader.token());

        assertEquals(2, first.objects("items").size(), first.text());
        assertEquals(1, second.objects("items").size(), second.text());
        assertFalse(second.body().containsKey("next"));
        assertTrue(first.objects("items").getFirst().containsKey("login"));
        assertEquals(2, managers.objects("items").size());
        assertFalse(managers.objects("items").getFirst().containsKey("login"), managers.text());
    }

    @Test
    void whoComesInForOneMatterFindsNobody() {
        Park park = town.park();
        Town.Person officer = town.person(park, "FUND_MANAGER");
        town.person(town.park(), "FUND_MANAGER");
        String people = "/api/v1/people";

        for (String role : List.of("EXPERT", "IC_MEMBER", "IC_SUBSTITUTE", "IC_CHAIR", "OBSERVER")) {
            Town.Person guest = town.person(park, role);
            assertEquals(List.of(), http.get(people, guest.token()).objects("items"), role);
            assertEquals(List.of(), http.get(people + "?q=小明", guest.token()).objects("items"), role);
            assertEquals(403, http.get(MEMBERS, guest.token()).status(), role);
        }
        List<Map<String, Object>> found =
                http.get(people + "?q=小明", officer.token()).objects("items");
        assertEquals(6, found.size());
        assertEquals(Set.of("id", "name"), found.getFirst().keySet());
        assertEquals(List.of(), http.get(people + "?q=%25", officer.token()).objects("items"));
        String ids = people + "?id=" + officer.member() + "&id=" + UUID.randomUUID();
        assertEquals(
                List.of(officer.member().toString()),
                http.get(ids, officer.token()).objects("items").stream()
                        .map(person -> person.get("id"))
                        .toList());
        assertEquals(
                List.of(), http.get(ids, town.person(park, "EXPERT").token()).objects("items"));
        Town.Person stranger = town.person(town.park(), "FUND_MANAGER");
        assertEquals(List.of(), http.get(ids, stranger.token()).objects("items"), "of another park");
    }

    @Test
    void aCompanysPeopleFindEachOtherAndNobodyOfThePark() {
        Park park = town.park();
        town.person(park, "FUND_MANAGER");
        Town.Person mine = town.person(park, "APPLICANT_ADMIN");
        Town.Person other = town.person(park, "APPLICANT");
        UUID company = UUID.randomUUID();
        Tenancy.as(
                park.tenant(),
                () -> transactions.write(() -> {
                    sql.of("""
                                    insert into resident (tenant_id, id, uscc, name, state, created_at, version)
                                    values (:tenant, :id, '91500107MA5E00010X', '示例公司', 'active', now(), 1)
                                    """).with("id", company).change();
                    return sql.of("""
                                    update member set resident_id = :company
                                    where tenant_id = :tenant and id = any(cast(:people as uuid[]))
                                    """)
                            .with("company", company)
                            .with("people", List.of(mine.member(), other.member()))
                            .change();
                }));

        // the token of before says nothing of the company
        String token = http.post("/api/v1/auth/login", "", Map.of("login", mine.login(), "password", Town.PASSWORD))
                .string("access_token");

        String ids = "/api/v1/people?id=" + other.member() + "&id="
                + town.person(park, "FUND_MANAGER").member();
        assertEquals(1, http.get(ids, token).objects("items").size(), "nobody of the park");
        assertEquals(
                Set.of(mine.member().toString(), other.member().toString()),
                http.get("/api/v1/people?q=王", token).objects("items").stream()
                        .map(person -> String.valueOf(person.get("id")))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aMissingRightIsForbiddenAndAnUnknownParameterRefused() {
        Town.Person applicant = town.person(town.park(), "APPLICANT");

        assertEquals(403, http.get(MEMBERS, applicant.token()).status());
        assertEquals(400, http.get("/api/v1/me?strange=1", applicant.token()).status());
        assertEquals(200, http.get("/api/v1/roles", applicant.token()).status());
    }

    @Test
    void departmentsHaveUniqueNames() {
        Town.Person admin = town.person(town.park(), "TENANT_ADMIN");

        Http.Reply first = http.post("/api/v1/units", admin.token(), Map.of("name", "科创局"));
        Http.Reply again = http.post("/api/v1/units", admin.token(), Map.of("name", "科创局"));

        assertEquals(201, first.status(), first.text());
        assertEquals(409, again.status(), again.text());
        assertEquals(
                List.of("科创局"),
                http.get("/api/v1/units", admin.token()).objects("items").stream()
                        .map(unit -> unit.get("name"))
                        .collect(Collectors.toList()));
    }
}
