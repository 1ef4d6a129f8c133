package io.parkflow.platform.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.catalog.MoreWorkflows;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A task never waits in the hands of somebody who may not work any more.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LeavingTest implements TestPropertyProvider {
    private static final String OFFICE = "r:DISPATCH_OFFICE";

    private static final String BUNDLE = """
            {"key": "%1$s", "version": 1, "name": {"zh-CN": "核查", "en": "Check"},
             "summary": {"zh-CN": "核查", "en": "Check"}, "number": {"kind": "核"}, "process": "%1$s.bpmn",
             "start": {"form": "opening", "roles": ["DEPT_HANDLER"], "routes": {"person": "chosen"}},
             "routing": {"outcome": "text", "chosen": "text"}, "forms": ["opening"],
             "stages": [{"key": "look", "name": {"zh-CN": "核查", "en": "Check"}, "states": ["SUBMITTED"]}],
             "steps": {"look": {"name": {"zh-CN": "核查", "en": "Check"}, "assign": %2$s, "status": "SUBMITTED",
                "outcomes": {"done": {"label": {"zh-CN": "办结", "en": "Done"}, "tone": "good"}}}},
             "ends": {"over": {"state": "CLOSED"}}}
            """;

    private static final String FORM = """
            {"key": "opening", "version": 1, "title": {"zh-CN": "事项", "en": "Matter"},
             "sections": [{"key": "a", "title": {"zh-CN": "事项", "en": "Matter"}, "fields": ["person"]}],
             "fields": {"person": {"kind": "member", "role": "DEPT_HEAD", "label": {"zh-CN": "核查人", "en": "Checker"}}}}
            """;

    private static final String DRAWING = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
              <process id="%s" isExecutable="true">
                <startEvent id="begin"/>
                <sequenceFlow id="f1" sourceRef="begin" targetRef="look"/>
                <userTask id="look"/>
                <sequenceFlow id="f2" sourceRef="look" targetRef="over"/>
                <endEvent id="over"/>
              </process>
            </definitions>
            """;

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    MoreWorkflows workflows;

    @Inject
    Vacancies vacancies;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private Park park;
    private Town.Person starter;
    private Town.Person leaver;
    private Town.Person office;
    private String admin = "";

    @Override
    public Map<String, String> getProperties() {
        return new HashMap<>(Migrated.properties());
    }

    @BeforeAll
    void bring() {
        bring("check-named", "{\"field\": \"chosen\"}");
        bring("check-group", "{\"role\": \"DEPT_HEAD\"}");
        bring("check-head", "{\"unitHead\": \"starter\"}");
    }

    private void bring(String key, String assign) {
        workflows.bring(key, BUNDLE.formatted(key, assign), DRAWING.formatted(key), Map.of("opening", FORM));
    }

    @BeforeEach
    void settle() {
        park = town.park();
        starter = town.person(park, "DEPT_HANDLER");
        leaver = town.person(park, "DEPT_HEAD");
        office = town.person(park, "DISPATCH_OFFICE", "DEPT_HEAD");
        admin = town.person(park, "TENANT_ADMIN").token();
    }

    @Test
    void whatSomebodyWasNamedForWaitsAtTheOfficeAndSaysWhoLeftIt() {
        String matter = begin("check-named", leaver.member());
        assertEquals("m:" + leaver.member(), candidate(matter));

        state(leaver, "suspended");

        assertEquals(OFFICE, candidate(matter));
        Map<String, Object> row = row(office);
        assertEquals("王小明", row.get("leftBy"));
        assertEquals(1, http.get("/api/v1/tasks/counts", office.token()).body().get("claimable"));
        assertEquals(
                List.of("work.task.leftBehind"),
                events(matter).stream()
                        .filter(type -> type.startsWith("work.task."))
                        .toList());
        Http.Reply sheet = http.get("/api/v1/tasks/" + row.get("id"), office.token());
        assertEquals(200, sheet.status(), sheet::text);
        assertEquals("王小明", sheet.object("task").get("leftBy"), sheet::text);

        Town.Person taker = town.person(park, "DEPT_HEAD");
        Http.Reply handed =
                http.post("/api/v1/tasks/" + row.get("id") + "/transfer", office.token(), Map.of("to", taker.member()));
        assertEquals(204, handed.status(), handed::text);
        assertNull(row(taker).get("leftBy"), "handed over is handed over");
        assertEquals(0, holdings(leaver));
        exactCounts();
    }

    @Test
    void whatWasTakenFromAGroupGoesBackToTheGroup() {
        String matter = begin("check-group", leaver.member());
        Object task = row(leaver).get("id");
        assertEquals(
                204,
                http.post("/api/v1/tasks/" + task + "/claim", leaver.token(), Map.of())
                        .status());

        state(leaver, "suspended");

        assertEquals("r:DEPT_HEAD", candidate(matter));
        assertNull(row(office).get("leftBy"));
        exactCounts();
    }

    @Test
    void aHeadsTaskGoesFurtherUp() {
        Town.Person above = town.person(park, "DEPT_HEAD");
        UUID top = unit("管委会", null, above);
        UUID below = unit("创新局", top, leaver);
        inPark(() -> sql.of("update member set unit_id = :unit where tenant_id = :tenant and id = :id")
                .with("unit", below)
                .with("id", starter.member())
                .change());
        String matter = begin("check-head", leaver.member());
        assertEquals("m:" + leaver.member(), candidate(matter));

        state(leaver, "suspended");

        assertEquals("m:" + above.member(), candidate(matter));
        exactCounts();
    }

    @Test
    void whatWaitsForHelpWaitsOnForSomebodyElse() {
        String matter = begin("check-named", leaver.member());
        Town.Person helper = town.person(park, "DEPT_HEAD");
        Http.Reply asked = http.post(
                "/api/v1/tasks/" + row(leaver).get("id") + "/delegation",
                leaver.token(),
                Map.of("to", helper.member()));
        assertEquals(204, asked.status(), asked::text);

        state(leaver, "suspended");

        assertEquals(
                List.of("m:" + helper.member(), "w:>" + OFFICE),
                inPark(() -> sql.of("""
                                select candidate || coalesce('>' || held_for, '') as lies from inbox_item
                                where tenant_id = :tenant and case_id = :case order by 1
                                """).with("case", UUID.fromString(matter)).list(row -> row.text("lies"))));
        exactCounts();
    }

    @Test
    void theScanTakesWhatStillLiesWithThem() {
        String matter = begin("check-named", leaver.member());
        inPark(() -> sql.of("update member set state = 'suspended' where tenant_id = :tenant and id = :id")
                .with("id", leaver.member())
                .change());

        assertEquals(1, inPark(vacancies::scan));
        assertEquals(0, inPark(vacancies::scan), "once is enough");

        assertEquals(OFFICE, candidate(matter));
        assertEquals("王小明", row(office).get("leftBy"));
        exactCounts();
    }

    @Test
    void comingBackBringsNothingBack() {
        String matter = begin("check-named", leaver.member());
        state(leaver, "suspended");
        state(leaver, "active");

        assertEquals(OFFICE, candidate(matter));
    }

    private String begin(String workflow, UUID chosen) {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                starter.token(),
                Map.of("workflow", workflow, "title", "围墙", "data", Map.of("person", chosen)));
        assertEquals(201, opened.status(), opened::text);
        return opened.string("id");
    }

    private UUID unit(String name, @org.jspecify.annotations.Nullable UUID parent, Town.Person head) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name));
        if (parent != null) {
            body.put("parentId", parent);
        }
        Http.Reply made = http.post("/api/v1/units", admin, body);
        assertEquals(201, made.status(), made::text);
        UUID id = UUID.fromString(made.string("id"));
        assertEquals(
                204,
                http.post("/api/v1/units/" + id + "/head", admin, Map.of("headId", head.member()))
                        .status());
        return id;
    }

    private void state(Town.Person who, String state) {
        String path = "/api/v1/members/" + who.member();
        int version =
                ((Number) Objects.requireNonNull(http.get(path, admin).body().get("version"))).intValue();
        Http.Reply changed =
                http.send("PATCH", path, admin, "{\"state\":\"" + state + "\"}", "If-Match", "\"" + version + "\"");
        assertEquals(200, changed.status(), changed::text);
    }

    private Map<String, Object> row(Town.Person who) {
        return http.get("/api/v1/tasks", who.token()).objects("items").getFirst();
    }

    private Object holdings(Town.Person who) {
        return Objects.requireNonNull(http.get("/api/v1/members/" + who.member() + "/holdings", admin)
                .body()
                .get("tasks"));
    }

    private String candidate(String matter) {
        return inPark(() -> sql.of("select candidate from inbox_item where tenant_id = :tenant and case_id = :case")
                .with("case", UUID.fromString(matter))
                .one(row -> row.text("candidate")));
    }

    private List<String> events(String matter) {
        return inPark(() -> sql.of("select type from event where tenant_id = :tenant and case_id = :case order by id")
                .with("case", UUID.fromString(matter))
                .list(row -> row.text("type")));
    }

    private void exactCounts() {
        int wrong = inPark(() -> sql.of("""
                                select cast(count(*) as integer) as n from (
                                    select candidate from (
                                        select candidate, count(*) as n from inbox_item
                                            where tenant_id = :tenant group by 1
                                        union all select candidate, -sum(open) from inbox_count
                                            where tenant_id = :tenant and candidate not like 'd:%' group by 1
                                    ) as sides group by 1 having sum(n) <> 0) as differing
                                """).one(row -> row.integer("n")));
        assertEquals(0, wrong);
    }

    private <T> T inPark(Supplier<T> work) {
        return Objects.requireNonNull(Tenancy.as(park.tenant(), () -> transactions.write(work)));
    }
}
