package io.parkflow.platform.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.platform.catalog.MoreWorkflows;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two steps that must be two people's stay so, however a task comes into whose hands.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApartTest implements TestPropertyProvider {
    private static final String NAMED = "{\"field\": \"chosen\"}";
    private static final String HEADS = "{\"role\": \"DEPT_HEAD\", \"nobody\": \"PARK_LEADER\"}";

    private static final String FORM = Shape.FORM
            .replace("[\"subject\", \"people\"]", "[\"subject\", \"people\", \"person\"]")
            .replace(
                    "\"fields\": {\n",
                    "\"fields\": {\n\"person\": {\"kind\": \"member\", \"role\": \"DEPT_HEAD\","
                            + " \"label\": {\"zh-CN\": \"经办\", \"en\": \"Maker\"}},\n");

    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    MoreWorkflows workflows;

    private Park park = Town.NOWHERE;
    private Town.Person starter = Town.NOBODY;
    private Town.Person maker = Town.NOBODY;
    private Town.Person helper = Town.NOBODY;
    private Town.Person checker = Town.NOBODY;
    private Town.Person leader = Town.NOBODY;
    private String admin = "";

    @Override
    public Map<String, String> getProperties() {
        return new HashMap<>(Migrated.properties());
    }

    @BeforeEach
    void settle() {
        park = town.park();
        starter = town.person(park, "DEPT_HANDLER");
        maker = town.person(park, "DEPT_HEAD");
        helper = town.person(park, "DEPT_HANDLER");
        checker = town.person(park, "DEPT_HEAD");
        leader = town.person(park, "PARK_LEADER");
        town.person(park, "DISPATCH_OFFICE");
        admin = town.person(park, "TENANT_ADMIN").token();
    }

    /// `prepare → check → finish`, of which `check` is not for whoever did `apart`.
    private String begin(String prepare, String check, String apart, Town.Person by) {
        String key = "apart-" + Town.word();
        String bundle = """
                {"key": "%1$s", "version": 1, "name": {"zh-CN": "%1$s"}, "summary": {"zh-CN": "测试用"},
                 "number": {"kind": "%1$s"}, "process": "none.bpmn",
                 "start": {"form": "opening", "roles": ["DEPT_HANDLER"], "routes": {"person": "chosen"}},
                 "routing": {"outcome": "text", "chosen": "text"}, "forms": ["opening"],
                 "steps": {"prepare": %2$s, "check": %3$s, "finish": %4$s},
                 "ends": {"approved": {"state": "CLOSED"}, "refused": {"state": "REJECTED"}}}
                """.formatted(
                        key,
                        step(prepare, ""),
                        step(check, ", \"apart\": [\"" + apart + "\"]"),
                        step("{\"role\": \"TENANT_ADMIN\"}", ""));
        workflows.bring(
                key, bundle, Shape.SINGLE.drawing().replace(Shape.SINGLE.workflow(), key), Map.of("opening", FORM));
        Http.Reply opened = http.post(
                "/api/v1/cases",
                by.token(),
                Map.of(
                        "workflow",
                        key,
                        "title",
                        "事项",
                        "data",
                        Map.of("subject", "事项", "person", maker.member().toString())));
        assertEquals(201, opened.status(), opened::text);
        return opened.string("id");
    }

    private static String step(String assign, String more) {
        return """
                {"name": {"zh-CN": "步骤"}, "assign": %s, "deadline": {"length": "5WD"}, "status": "IN_REVIEW",
                 "outcomes": {"forward": {"label": {"zh-CN": "同意"}}, "refuse": {"label": {"zh-CN": "不同意"}}}%s}
                """.formatted(assign, more);
    }

    private String task(Town.Person who) {
        return "/api/v1/tasks/"
                + http.get("/api/v1/tasks", who.token())
                        .objects("items")
                        .getFirst()
                        .get("id");
    }

    private int todo(Town.Person who) {
        return http.get("/api/v1/tasks", who.token()).objects("items").size();
    }

    private Http.Reply answer(Town.Person who) {
        return http.post(task(who) + "/completion", who.token(), Map.of("outcome", "forward"));
    }

    private void isBarred(Town.Person who) {
        String task = task(who);
        Http.Reply sheet = http.get(task, who.token());
        assertEquals(List.of(), sheet.body().get("can"), sheet::text);
        assertEquals(
                List.of(), http.get(task + "/operations", who.token()).body().get("can"));
        List<Http.Reply> tried = List.of(
                http.post(task + "/completion", who.token(), Map.of("outcome", "forward")),
                http.post(task + "/claim", who.token(), ""),
                http.post(task + "/transfer", who.token(), Map.of("to", checker.member())),
                http.post(task + "/delegation", who.token(), Map.of("to", helper.member())),
                http.post(task + "/return", who.token(), Map.of("to", "previous", "comment", "重做")));
        tried.forEach(reply -> {
            assertEquals(403, reply.status(), reply::text);
            assertEquals("tasks.keep-apart", reply.string("code"), reply::text);
        });
    }

    @Test
    void whatAStandInDidWasDoneForWhoeverIsAway() {
        Http.Reply named = http.post(
                "/api/v1/proxies",
                maker.token(),
                Map.of(
                        "proxyId",
                        helper.member(),
                        "untilOn",
                        LocalDate.now().plusDays(3).toString()));
        assertEquals(201, named.status(), named::text);
        begin(NAMED, HEADS, "prepare", starter);
        assertEquals(0, todo(maker));
        assertEquals(200, answer(helper).status());

        isBarred(maker);
        Http.Reply sheet = http.get(task(checker), checker.token());
        assertEquals(List.of("forward", "refuse", "claim"), sheet.body().get("can"));
        assertEquals(200, answer(checker).status());
    }

    @Test
    void whatOneGivesToAnotherStaysAskedOfOneself() {
        begin(NAMED, HEADS, "prepare", starter);
        Http.Reply given = http.post(task(maker) + "/transfer", maker.token(), Map.of("to", helper.member()));
        assertEquals(204, given.status(), given::text);
        assertEquals(200, answer(helper).status());

        isBarred(maker);
        assertEquals(200, answer(checker).status());
    }

    @Test
    void whoeverHelpedIsADoerToo() {
        begin(NAMED, HEADS, "prepare", starter);
        Http.Reply given = http.post(task(maker) + "/delegation", maker.token(), Map.of("to", checker.member()));
        assertEquals(204, given.status(), given::text);
        assertEquals(
                200,
                http.post(task(checker) + "/completion", checker.token(), Map.of("outcome", "done"))
                        .status());
        assertEquals(200, answer(maker).status());

        // nobody of the department heads is left: it goes up
        assertEquals(0, todo(checker));
        assertEquals(0, todo(maker));
        assertEquals(200, answer(leader).status());
    }

    @Test
    void whoBeganItMayBeKeptOutToo() {
        Town.Person both = town.person(park, "DEPT_HANDLER", "DEPT_HEAD");
        begin(NAMED, HEADS, "start", both);
        assertEquals(200, answer(maker).status());

        isBarred(both);
        assertEquals(200, answer(maker).status());
    }

    @Test
    void whomAStepNamesAndMustNotDoItGoesUp() {
        begin(NAMED, "{\"field\": \"chosen\", \"nobody\": \"PARK_LEADER\"}", "prepare", starter);
        assertEquals(200, answer(maker).status());

        assertEquals(0, todo(maker));
        assertEquals(200, answer(leader).status());
    }

    @Test
    void whatALeaverWasNamedForGoesUpAndNotToTheOffice() {
        String matter = begin("{\"field\": \"chosen\", \"nobody\": \"PARK_LEADER\"}", HEADS, "prepare", starter);
        String path = "/api/v1/members/" + maker.member();
        int version =
                ((Number) Objects.requireNonNull(http.get(path, admin).body().get("version"))).intValue();
        Http.Reply left =
                http.send("PATCH", path, admin, "{\"state\":\"suspended\"}", "If-Match", "\"" + version + "\"");
        assertEquals(200, left.status(), left::text);

        assertEquals(1, todo(leader));
        Http.Reply actors = http.get("/api/v1/cases/" + matter, leader.token());
        assertTrue(!actors.text().contains("DISPATCH_OFFICE"), actors::text);
    }

    @Test
    void aRoleNobodyHasIsNoPlaceToGo() {
        String unknown = UUID.randomUUID().toString();
        assertTrue(new io.parkflow.platform.catalog.Step.Assign(
                        null, null, "chosen", null, null, null, null, null, null, null, null, unknown, null, null)
                .flaws()
                .contains("nobody is one of [administrator, skip] or a role"));
    }
}
