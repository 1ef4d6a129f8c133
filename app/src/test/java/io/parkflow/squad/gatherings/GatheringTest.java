package io.parkflow.squad.gatherings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import io.parkflow.test.Town;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Joint starts and signings: being there is not enough.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatheringTest extends Squads {
    private static final String ALL = "/api/v1/squad/gatherings";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @BeforeEach
    void prepared() {
        ground.set(park, project, "stage", "PREPARING");
    }

    private String planned(String kind, String day) {
        Http.Reply planned =
                http.post(ALL, token(office), Map.of("kind", kind, "title", "一季度集中活动", "heldOn", day, "place", "会展中心"));
        assertEquals(201, planned.status(), planned::text);
        return String.valueOf(Objects.requireNonNull(planned.object("gathering").get("id")));
    }

    private Http.Reply act(UUID who, String id, String what, Object body) {
        return http.post(ALL + "/" + id + "/" + what, token(who), body);
    }

    private Http.Reply invite(String id, UUID project) {
        return act(office, id, "projects", Map.of("projectId", project));
    }

    private Http.Reply advance(UUID who, String id) {
        return act(who, id, "projects/" + project + "/stage", Map.of());
    }

    private void prove(String kind) {
        String file = uploads.send(token(officer), "现场.png", PNG).string("id");
        Http.Reply laid = http.post(
                "/api/v1/squad/projects/" + project + "/evidence",
                token(officer),
                Map.of("kind", kind, "fileId", file));
        assertEquals(201, laid.status(), laid::text);
    }

    private String stage() {
        return String.valueOf(http.get("/api/v1/squad/projects/" + project, token(office))
                .body()
                .get("stage"));
    }

    private Map<String, Object> guest(String id, UUID reader) {
        return http.get(ALL + "/" + id, token(reader)).objects("items").getFirst();
    }

    @Test
    void aProjectThatWasThereStartsOnceItsEvidenceLiesBeforeIt() {
        String id = planned("START", "2026-03-04");
        assertEquals(201, invite(id, project).status());
        assertEquals("gatherings.not-held", advance(office, id).body().get("code"));
        assertEquals(200, act(office, id, "holding", Map.of()).status());

        assertEquals("PREPARING", stage());
        Http.Reply early = advance(office, id);
        assertEquals("projects.no-evidence", early.body().get("code"));
        assertEquals(
                List.of("CONSTRUCTION_PERMIT", "EQUIPMENT_ENTRY", "SITE_PHOTO"),
                guest(id, office).get("missing"));
        prove("EQUIPMENT_ENTRY");
        assertEquals(List.of("SITE_PHOTO"), guest(id, office).get("missing"));
        prove("SITE_PHOTO");
        assertEquals(List.of("advance"), guest(id, office).get("can"));
        assertEquals(List.of("advance"), guest(id, chief).get("can"));
        assertEquals(List.of(), guest(id, officer).get("can"));
        assertEquals(403, advance(officer, id).status());
        now.set("2026-03-09T02:00:00Z");
        assertEquals(200, advance(chief, id).status());

        assertEquals("STARTED", stage());
        assertEquals(
                "2026-03-04",
                http.get("/api/v1/squad/projects/" + project, token(office))
                        .body()
                        .get("startedOn"));
        assertEquals(409, advance(chief, id).status());
        assertEquals(1, http.get(ALL, token(office)).objects("items").getFirst().get("advanced"));
    }

    @Test
    void aSigningIsProvedByTheContract() {
        ground.set(park, project, "stage", "TALKS");
        String id = planned("SIGNING", "2026-03-04");
        invite(id, project);
        act(office, id, "holding", Map.of());
        prove("SITE_PHOTO");
        assertEquals(List.of("CONTRACT"), guest(id, office).get("missing"));
        assertEquals(409, advance(office, id).status());
        assertEquals("TALKS", stage());
        prove("CONTRACT");

        assertEquals(200, advance(office, id).status());
        assertEquals("SIGNED", stage());
    }

    @Test
    void onlyProjectsThatAreNotSoFarAreInvitedAndOnlyOnce() {
        UUID built = project("已在建");
        String id = planned("START", "2026-03-04");

        assertEquals("gatherings.other-stage", invite(id, built).body().get("code"));
        assertEquals(422, invite(id, UUID.randomUUID()).status());
        assertEquals(409, act(office, id, "holding", Map.of()).status());
        assertEquals(201, invite(id, project).status());
        assertEquals("gatherings.there-already", invite(id, project).body().get("code"));
        assertEquals(
                200,
                http.send("DELETE", ALL + "/" + id + "/projects/" + project, token(office), null)
                        .status());
        assertEquals(
                404,
                http.send("DELETE", ALL + "/" + id + "/projects/" + project, token(office), null)
                        .status());
    }

    @Test
    void aGatheringIsHeldOnItsDayOrCancelledForAReason() {
        String id = planned("START", "2026-03-20");
        invite(id, project);

        assertEquals(
                "gatherings.not-yet",
                act(office, id, "holding", Map.of()).body().get("code"));
        assertEquals(422, act(office, id, "cancellation", Map.of()).status());
        assertEquals(
                403, act(officer, id, "cancellation", Map.of("reason", "推迟")).status());
        assertEquals(
                200, act(office, id, "cancellation", Map.of("reason", "推迟")).status());
        assertEquals("gatherings.over", invite(id, project("又一个")).body().get("code"));
        assertEquals(409, act(office, id, "holding", Map.of()).status());
        assertEquals(409, advance(office, id).status());
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");
        assertEquals(404, http.get(ALL + "/" + id, stranger.token()).status());
        assertEquals(422, http.post(ALL, token(office), Map.of("title", "x")).status());
        assertEquals(403, http.post(ALL, token(chief), Map.of("title", "x")).status());
    }
}
