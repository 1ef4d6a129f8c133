package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Departments, groups, posts, and where a member belongs.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationTest implements TestPropertyProvider {
    private static final String UNITS = "/api/v1/units";
    private static final String CREWS = "/api/v1/crews";

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Enrolment enrolment;

    private Park park = Town.NOWHERE;
    private Town.Person admin = Town.NOBODY;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeEach
    void settle() {
        park = town.park();
        admin = town.person(park, "TENANT_ADMIN");
    }

    @Test
    void aDepartmentIsRenamedMovedAndLedWithOneChange() {
        Town.Person head = town.person(park, "DEPT_HEAD");
        Http.Reply above = unit("管委会", null);
        Http.Reply unit = unit("创新局", null);

        Http.Reply changed = put(unit, 1, "科技创新局", above.string("id"), head.member());

        assertEquals(200, changed.status(), changed::text);
        assertEquals("\"2\"", changed.header("ETag"));
        assertEquals("王小明", changed.string("headName"));
        Map<String, Object> listed = listed(UNITS, unit.string("id"));
        assertEquals("科技创新局", listed.get("name"));
        assertEquals(above.string("id"), listed.get("parentId"));
        assertEquals(List.of("change", "remove"), listed.get("can"));
        assertEquals(List.of("change"), listed(UNITS, above.string("id")).get("can"));
        // what is left out, it has not
        Http.Reply bare = put(unit, 2, "科技创新局", null, null);
        assertFalse(bare.body().containsKey("headId"), bare::text);
        assertFalse(bare.body().containsKey("parentId"), bare::text);
    }

    @Test
    void aChangeOnAnOlderVersionIsToldWhatIsThereNow() {
        Http.Reply unit = unit("创新局", null);
        assertEquals(200, put(unit, 1, "科创局", null, null).status());

        Http.Reply late = put(unit, 1, "产业局", null, null);

        assertEquals(412, late.status(), late::text);
        assertEquals(
                "科创局", ((Map<?, ?>) Objects.requireNonNull(late.object("now").get("present"))).get("name"));
        assertEquals(
                428,
                http.send("PUT", path(UNITS, unit), admin.token(), "{\"name\":\"产业局\"}")
                        .status());
    }

    @Test
    void theTreeHasNoCircle() {
        Http.Reply top = unit("管委会", null);
        Http.Reply middle = unit("创新局", top.string("id"));
        Http.Reply low = unit("成果科", middle.string("id"));

        Http.Reply circle = put(top, 1, "管委会", low.string("id"), null);
        Http.Reply itself = put(middle, 1, "创新局", middle.string("id"), null);

        assertEquals("identity.unit-circle", code(circle), circle::text);
        assertEquals("identity.unit-circle", code(itself), itself::text);
    }

    @Test
    void whoeverLeadsWorksForThePark() {
        Http.Reply unit = unit("创新局", null);
        UUID company = Tenancy.as(park.tenant(), () -> enrolment.resident("示例公司", "91500107MA5DEM012E"));
        UUID outsider = Tenancy.as(
                park.tenant(),
                () -> enrolment.member(Enrolment.Person.of("u" + Town.word(), Town.PASSWORD, "乙某", "APPLICANT")
                        .speakingFor(company)));

        assertEquals("identity.not-of-the-park", code(put(unit, 1, "创新局", null, outsider)));
        assertEquals("identity.no-such-member", code(put(unit, 1, "创新局", null, UUID.randomUUID())));
        Town.Person stranger = town.person(town.park(), "DEPT_HEAD");
        assertEquals("identity.no-such-member", code(put(unit, 1, "创新局", null, stranger.member())));
    }

    @Test
    void onlyWhatNobodyBelongsToIsRemoved() {
        Http.Reply unit = unit("创新局", null);
        Town.Person person = town.person(park, "DEPT_HANDLER");
        Http.Reply moved = change(person, Map.of("unitId", unit.string("id")));
        assertEquals(200, moved.status(), moved::text);

        Http.Reply used = remove(UNITS, unit, 1);
        assertEquals(409, used.status(), used::text);
        assertEquals("identity.unit-used", used.string("code"));
        assertEquals(List.of("change"), used.object("now").get("can"));

        assertEquals(200, change(person, Map.of("cleared", List.of("unitId"))).status());
        assertEquals(204, remove(UNITS, unit, 1).status());
        assertEquals(404, remove(UNITS, unit, 1).status());
    }

    @Test
    void onlyThoseWhoManageMembersChangeTheOrganisation() {
        Town.Person viewer = town.person(park, "DEPT_HEAD");
        Town.Person expert = town.person(park, "EXPERT");
        Http.Reply unit = unit("创新局", null);

        assertEquals(200, http.get(UNITS, viewer.token()).status());
        assertEquals(
                List.of(), http.get(path(UNITS, unit), viewer.token()).body().get("can"));
        assertEquals(
                403, http.post(UNITS, viewer.token(), Map.of("name", "产业局")).status());
        assertEquals(403, http.get(UNITS, expert.token()).status());
        assertEquals(403, http.get(CREWS, expert.token()).status());
        Town.Person stranger = town.person(town.park(), "TENANT_ADMIN");
        assertEquals(404, http.get(path(UNITS, unit), stranger.token()).status());
    }

    @Test
    void aNameIsTakenOncePerKind() {
        unit("创新局", null);
        Http.Reply again = http.post(UNITS, admin.token(), Map.of("name", " 创新局 "));
        assertEquals(409, again.status(), again::text);
        assertEquals("identity.name-taken", again.string("code"));
        assertEquals(201, crew("group", "创新局").status());
        assertEquals(201, crew("post", "创新局").status());
        assertEquals(409, crew("post", "创新局").status());
    }

    @Test
    void aMemberBelongsWhereTheMembersPageSays() {
        Http.Reply unit = unit("创新局", null);
        Http.Reply group = crew("group", "评审工作组");
        Http.Reply post = crew("post", "综合岗");
        Town.Person person = town.person(park, "DEPT_HANDLER");
        assertEquals(200, http.get("/api/v1/me", person.token()).status());

        Http.Reply changed = change(
                person,
                Map.of(
                        "unitId", unit.string("id"),
                        "phone", "１３９ 0001 2345",
                        "crews", List.of(group.string("id"), post.string("id")),
                        "expertise", List.of("生物医药", " 生物医药 ", "财务")));

        assertEquals(200, changed.status(), changed::text);
        assertEquals("创新局", changed.string("unitName"));
        assertEquals(
                List.of("评审工作组", "综合岗"),
                changed.objects("crews").stream().map(crew -> crew.get("name")).toList());
        assertEquals(List.of("生物医药", "财务"), changed.body().get("expertise"), changed::text);
        // a token carries them
        assertEquals(401, http.get("/api/v1/me", person.token()).status());
        assertEquals(2, listed(CREWS, post.string("id")).get("version"));
        assertEquals(1, listed(UNITS, unit.string("id")).get("people"));

        Http.Reply left = change(person, Map.of("crews", List.of(), "cleared", List.of("phone", "unitId")));
        assertEquals(List.of(), left.objects("crews"));
        assertFalse(left.body().containsKey("phone"), left::text);
        assertFalse(left.body().containsKey("unitName"), left::text);
    }

    @Test
    void everythingWrongWithAPlaceIsToldAtOnce() {
        Town.Person person = town.person(park, "DEPT_HANDLER");

        Http.Reply refused = change(
                person,
                Map.of(
                        "unitId", UUID.randomUUID(),
                        "residentId", UUID.randomUUID(),
                        "crews", List.of(UUID.randomUUID()),
                        "expertise", List.of("字".repeat(41)),
                        "cleared", List.of("name")));

        assertEquals(422, refused.status(), refused::text);
        assertEquals(
                List.of("/cleared", "/crews/0", "/expertise/0", "/residentId", "/unitId"),
                refused.objects("errors").stream()
                        .map(error -> error.get("pointer"))
                        .sorted()
                        .toList());
    }

    @Test
    void aCrewIsRenamedFilledAndRemoved() {
        Http.Reply crew = crew("group", "评审工作组");
        Town.Person person = town.person(park, "DEPT_HANDLER");
        String members = path(CREWS, crew) + "/members";

        Http.Reply filled =
                http.post(members, admin.token(), Map.of("members", List.of(person.member())), "If-Match", "\"1\"");
        assertEquals(200, filled.status(), filled::text);
        assertEquals("王小明", filled.objects("people").getFirst().get("name"));
        assertEquals(
                412,
                http.post(members, admin.token(), Map.of("members", List.of()), "If-Match", "\"1\"")
                        .status());
        assertEquals(409, remove(CREWS, crew, 2).status());
        Http.Reply renamed =
                http.send("PATCH", path(CREWS, crew), admin.token(), "{\"name\":\"评审组\"}", "If-Match", "\"2\"");
        assertEquals("评审组", renamed.string("name"), renamed::text);
        assertEquals(
                200,
                http.post(members, admin.token(), Map.of("members", List.of())).status());
        assertEquals(204, remove(CREWS, crew, 4).status());
        assertTrue(http.get(CREWS, admin.token()).objects("items").isEmpty());
    }

    private Http.Reply unit(String name, @org.jspecify.annotations.Nullable String parent) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name));
        if (parent != null) {
            body.put("parentId", parent);
        }
        Http.Reply added = http.post(UNITS, admin.token(), body);
        assertEquals(201, added.status(), added::text);
        return added;
    }

    private Http.Reply crew(String kind, String name) {
        return http.post(CREWS, admin.token(), Map.of("kind", kind, "name", name));
    }

    private static String path(String room, Http.Reply thing) {
        return room + "/" + thing.string("id");
    }

    private Http.Reply put(
            Http.Reply unit,
            int seen,
            String name,
            @org.jspecify.annotations.Nullable String parent,
            @org.jspecify.annotations.Nullable UUID head) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name));
        if (parent != null) {
            body.put("parentId", parent);
        }
        if (head != null) {
            body.put("headId", head.toString());
        }
        return http.send(
                "PUT", path(UNITS, unit), admin.token(), Trees.of(body).toString(), "If-Match", "\"" + seen + "\"");
    }

    private Http.Reply remove(String room, Http.Reply thing, int seen) {
        return http.send("DELETE", path(room, thing), admin.token(), null, "If-Match", "\"" + seen + "\"");
    }

    private Http.Reply change(Town.Person person, Map<String, Object> body) {
        String path = "/api/v1/members/" + person.member();
        return http.send(
                "PATCH",
                path,
                admin.token(),
                Trees.of(body).toString(),
                "If-Match",
                http.get(path, admin.token()).header("ETag"));
    }

    private Map<String, Object> listed(String room, String id) {
        return http.get(room, admin.token()).objects("items").stream()
                .filter(item -> id.equals(item.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Object code(Http.Reply reply) {
        assertEquals(422, reply.status(), reply::text);
        return String.valueOf(reply.objects("errors").getFirst().get("code"));
    }
}
