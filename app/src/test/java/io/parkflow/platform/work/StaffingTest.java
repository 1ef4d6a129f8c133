package io.parkflow.platform.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Standing;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.MoreWorkflows;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.platform.inbox.StartDesk;
import io.parkflow.platform.inbox.TaskDesk;
import io.parkflow.platform.inbox.Voting;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who is asked, and when a step that many answer is decided.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StaffingTest implements TestPropertyProvider {
    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    MoreWorkflows workflows;

    @Inject
    Standing standing;

    @Inject
    StartDesk starts;

    @Inject
    TaskDesk tasks;

    @Inject
    CaseDesk desk;

    @Inject
    Items items;

    @Inject
    Voting voting;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private Park park;
    private Town.Person starter;
    private Town.Person head;
    private Town.Person second;
    private Town.Person leader;
    private Town.Person office;
    private String admin = "";
    private UUID unit = new UUID(0, 0);

    @Override
    public Map<String, String> getProperties() {
        return new HashMap<>(Migrated.properties());
    }

    @BeforeAll
    void settle() {
        park = town.park();
        starter = town.person(park, "DEPT_HANDLER", "DEPT_HEAD");
        head = town.person(park, "DEPT_HEAD");
        second = town.person(park, "DEPT_HEAD");
        leader = town.person(park, "PARK_LEADER", "DEPT_HEAD");
        office = town.person(park, "DISPATCH_OFFICE");
        admin = town.person(park, "TENANT_ADMIN").token();
        UUID above = id(http.post("/api/v1/units", admin, Map.of("name", "管委会")));
        unit = id(http.post("/api/v1/units", admin, Map.of("name", "创新局", "parentId", above)));
        lead(above, leader);
        lead(unit, head);
        as(
                office,
                () -> sql.of("update member set unit_id = :unit where tenant_id = :tenant and id = any(:ids)")
                        .with("unit", unit)
                        .with("ids", List.of(starter.member(), head.member()))
                        .change());
    }

    private static UUID id(Http.Reply reply) {
        assertEquals(201, reply.status(), reply::text);
        return UUID.fromString(reply.string("id"));
    }

    private void lead(UUID where, Town.Person who) {
        assertEquals(
                204,
                http.post("/api/v1/units/" + where + "/head", admin, Map.of("headId", who.member()))
                        .status());
    }

    @Test
    void headsAreFoundUpwards() {
        assertEquals(member(head), asked("own-head", "{\"unitHead\": \"starter\"}"));
        assertEquals(member(head), asked("named-head", "{\"unitHead\": \"创新局\"}"));
        assertEquals(member(leader), asked("two-up", "{\"heads\": 2}"));
    }

    @Test
    void aGroupAPostAndADepartmentAreAskedTogether() {
        UUID crew = id(http.post("/api/v1/crews", admin, Map.of("kind", "group", "name", "评审工作组")));
        id(http.post("/api/v1/crews", admin, Map.of("kind", "post", "name", "综合岗")));
        Http.Reply put =
                http.post("/api/v1/crews/" + crew + "/members", admin, Map.of("members", List.of(second.member())));
        assertEquals(200, put.status(), put::text);

        assertEquals("r:g:" + crew, asked("group", "{\"group\": \"评审工作组\"}"));
        assertEquals("r:u:" + unit, asked("unit", "{\"unit\": \"创新局\"}"));
        // a post nobody holds
        assertEquals("r:DISPATCH_OFFICE", asked("post", "{\"post\": \"综合岗\"}"));
        assertTrue(as(second, () -> Viewer.of(Caller.current())).candidates().contains("r:g:" + crew));
    }

    @Test
    void whoeverAFormNamesIsAsked() {
        assertEquals(member(second), asked("chosen", "{\"field\": \"chosen\"}"));
    }

    @Test
    void nobodyFoundGoesToTheAdministrationOrIsSkipped() {
        assertEquals("r:DISPATCH_OFFICE", asked("no-part", "{\"part\": \"officer\"}"));
        assertEquals("r:PARK_LEADER", asked("skipped", "{\"part\": \"officer\", \"nobody\": \"skip\"}"));
        assertEquals("r:PARK_LEADER", asked("no-role", "{\"role\": \"FINANCE_MAKER\", \"nobody\": \"skip\"}"));
        assertEquals(member(starter), asked("self", "{\"starter\": true}"));
    }

    @Test
    void theSamePersonTwiceIsSkippedWithAnEvent() {
        UUID matter = begin("repeated", "{\"unitHead\": \"创新局\", \"repeated\": \"skip\"}", "{\"unitHead\": \"创新局\"}");
        answer(head, matter, "forward");

        assertEquals("r:PARK_LEADER", open(matter).candidate());
        assertEquals(1, count(matter, "work.task.skipped"));
        answer(leader, matter, "approve");
        assertEquals(State.CLOSED, as(head, () -> desk.known(matter)).state());
    }

    @Test
    void theStarterFoundIsPassedOverOrLedByTheHead() {
        assertEquals(
                "r:PARK_LEADER",
                asked("starter-skip", "{\"field\": \"chosen\", \"starterFound\": \"skip\"}", starter.member()));
        assertEquals(
                member(head),
                asked("starter-head", "{\"field\": \"chosen\", \"starterFound\": \"head\"}", starter.member()));
    }

    @Test
    void aProxyIsAskedWhileSomebodyIsAway() {
        String until = LocalDate.now().plusDays(3).toString();
        Town.Person away = town.person(park, "DEPT_HEAD");
        Http.Reply named =
                http.post("/api/v1/proxies", away.token(), Map.of("proxyId", second.member(), "untilOn", until));
        assertEquals(201, named.status(), named::text);
        assertEquals(
                409,
                http.post("/api/v1/proxies", away.token(), Map.of("proxyId", head.member(), "untilOn", until))
                        .status());
        assertEquals(member(second), asked("proxied", "{\"field\": \"chosen\"}", away.member()));

        assertEquals(
                204,
                http.send("DELETE", "/api/v1/proxies/" + named.string("id"), away.token(), null)
                        .status());
        assertEquals(member(away), asked("back-again", "{\"field\": \"chosen\"}", away.member()));
        assertEquals(
                422,
                http.post("/api/v1/proxies", away.token(), Map.of("proxyId", away.member(), "untilOn", until))
                        .status());
    }

    @Test
    void aLeaverHandsEverythingOver() {
        Town.Person leaver = town.person(park, "DEPT_HEAD");
        Town.Person taker = town.person(park, "DEPT_HEAD");
        UUID matter = begin("handover", "{\"field\": \"chosen\"}", "{\"role\": \"DEPT_HANDLER\"}", leaver.member());
        answer(starter, matter, "forward");
        assertEquals(member(leaver), open(matter).candidate());
        assertEquals(
                403,
                http.post(
                                "/api/v1/members/" + leaver.member() + "/handover",
                                taker.token(),
                                Map.of("to", taker.member()))
                        .status());

        Http.Reply done = http.post(
                "/api/v1/members/" + leaver.member() + "/handover",
                office.token(),
                Map.of("to", taker.member(), "comment", "调离"));

        assertEquals(200, done.status(), done::text);
        assertEquals(1, done.objects("tasks").size());
        assertEquals(member(taker), open(matter).candidate());
        answer(taker, matter, "forward");
    }

    @Test
    void aVoteEndsAsSoonAsItsResultIsFixed() {
        // weights 2 and 1 of 5: the first two of three settle it
        UUID matter =
                vote("vote-votes", "\"policy\": \"votes\", \"votes\": \"3\", \"weights\": {\"PARK_LEADER\": \"2\"}");
        voted(matter, leader, "agree");
        assertEquals(2, as(head, () -> items.ofCase(matter)).size());
        voted(matter, head, "agree");

        assertEquals("finish", open(matter).step());
        List<Voting.Vote> votes = as(head, () -> voting.of(matter));
        assertEquals(
                List.of("agree", "agree"),
                votes.stream().map(Voting.Vote::outcome).toList());
        assertTrue(votes.stream().allMatch(Voting.Vote::over));
        assertEquals(1, count(matter, "work.vote.decided"));
        exactCounts();
    }

    @Test
    void allAnyAndRatioDecideEarly() {
        UUID all = vote("vote-all", "\"policy\": \"all\"");
        voted(all, head, "refuse");
        assertEquals(State.REJECTED, as(head, () -> desk.known(all)).state());

        UUID any = vote("vote-any", "\"policy\": \"any\"");
        voted(any, head, "refuse");
        voted(any, second, "agree");
        assertEquals("finish", open(any).step());

        UUID ratio = vote("vote-ratio", "\"policy\": \"ratio\", \"share\": \"0.5\"");
        voted(ratio, head, "refuse");
        voted(ratio, second, "refuse");
        assertEquals(State.REJECTED, as(head, () -> desk.known(ratio)).state());
        exactCounts();
    }

    @Test
    void whatCannotBeDecidedIsNotPublished() {
        assertThrows(
                IllegalStateException.class,
                () -> begin("two-kinds", "{\"role\": \"DEPT_HEAD\", \"heads\": 1}", "{\"role\": \"DEPT_HEAD\"}"));
        assertThrows(IllegalStateException.class, () -> vote("vote-none", "\"policy\": \"coin\""));
    }

    private void voted(UUID matter, Town.Person who, String outcome) {
        Item item = as(who, () -> items.ofCase(matter)).stream()
                .filter(each -> each.candidate().equals(member(who)))
                .findFirst()
                .orElseThrow();
        as(who, () -> {
            tasks.complete(item.id(), outcome, Optional.of("意见"), Trees.empty());
            return item;
        });
    }

    private void exactCounts() {
        int wrong = as(head, () -> sql.of("""
                        select cast(count(*) as integer) as n from (
                            select candidate, sum(n) as off from (
                                select candidate, count(*) as n from inbox_item where tenant_id = :tenant group by 1
                                union all select 'd:' || member_id, count(*) from inbox_done
                                    where tenant_id = :tenant group by 1
                                union all select candidate, -sum(open) from inbox_count where tenant_id = :tenant group by 1
                            ) as sides group by 1 having sum(n) <> 0) as differing
                        """).one(row -> row.integer("n")));
        assertEquals(0, wrong);
    }

    private static String member(Town.Person person) {
        return Viewer.member(person.member());
    }

    /// The key that is asked at a step assigned this way.
    private String asked(String key, String assign) {
        return asked(key, assign, second.member());
    }

    private String asked(String key, String assign, UUID chosen) {
        UUID matter = begin(key, assign, "{\"role\": \"DEPT_HANDLER\"}", chosen);
        answer(starter, matter, "forward");
        return open(matter).candidate();
    }

    private UUID begin(String key, String assign, String first) {
        return begin(key, assign, first, second.member());
    }

    /// `prepare → check → finish`, of which `check` is assigned this way.
    private UUID begin(String key, String assign, String first, UUID chosen) {
        String workflow = "staff-" + key + "-" + Town.word();
        String bundle = """
                {"key": "%1$s", "version": 1, "name": {"zh-CN": "%1$s"}, "summary": {"zh-CN": "测试用"},
                 "number": {"kind": "%1$s"}, "process": "none.bpmn",
                 "start": {"form": "opening", "roles": ["DEPT_HANDLER"], "routes": {"person": "chosen"}},
                 "routing": {"outcome": "text", "chosen": "text"}, "forms": ["opening"],
                 "steps": {"prepare": %2$s, "check": %3$s, "finish": %4$s},
                 "ends": {"approved": {"state": "CLOSED"}, "refused": {"state": "REJECTED"}}}
                """.formatted(
                        workflow,
                        step(first, "forward", ""),
                        step(assign, "forward", ""),
                        step("{\"role\": \"PARK_LEADER\"}", "approve", ""));
        workflows.bring(
                workflow,
                bundle,
                Shape.SINGLE.drawing().replace(Shape.SINGLE.workflow(), workflow),
                Map.of("opening", FORM));
        return start(workflow, Map.of("subject", "事项", "person", chosen.toString()));
    }

    private UUID vote(String key, String policy) {
        String workflow = key + "-" + Town.word();
        String complete = ", \"complete\": {%s, \"pass\": \"agree\", \"fail\": \"refuse\", \"into\": \"decided\"}"
                .formatted(policy);
        String bundle = """
                {"key": "%1$s", "version": 1, "name": {"zh-CN": "%1$s"}, "summary": {"zh-CN": "测试用"},
                 "number": {"kind": "%1$s"}, "process": "none.bpmn",
                 "start": {"form": "opening", "roles": ["DEPT_HANDLER"], "routes": {"people": "people"}},
                 "routing": {"outcome": "text", "people": "members", "decided": "boolean"}, "forms": ["opening"],
                 "steps": {"prepare": %2$s, "check": %3$s, "finish": %4$s},
                 "ends": {"approved": {"state": "CLOSED"}, "refused": {"state": "REJECTED"}}}
                """.formatted(
                        workflow,
                        step("{\"role\": \"DEPT_HANDLER\"}", "forward", ""),
                        step("{\"field\": \"one\"}", "agree", complete),
                        step("{\"role\": \"PARK_LEADER\"}", "approve", ""));
        workflows.bring(
                workflow,
                bundle,
                Shape.ANY.drawing().replace(Shape.ANY.workflow(), workflow).replace("completed &gt;= 1", "decided"),
                Map.of("opening", FORM));
        UUID matter = start(
                workflow,
                Map.of(
                        "subject",
                        "事项",
                        "people",
                        List.of(
                                head.member().toString(),
                                second.member().toString(),
                                leader.member().toString())));
        answer(starter, matter, "forward");
        return matter;
    }

    private static final String FORM = Shape.FORM
            .replace("[\"subject\", \"people\"]", "[\"subject\", \"people\", \"person\"]")
            .replace(
                    "\"fields\": {\n",
                    "\"fields\": {\n\"person\": {\"kind\": \"member\", \"role\": \"DEPT_HEAD\", \"label\": {\"zh-CN\": \"审核人\", \"en\": \"Checker\"}},\n");

    private static String step(String assign, String outcome, String more) {
        return """
                {"name": {"zh-CN": "步骤"}, "assign": %s, "deadline": {"length": "5WD"}, "status": "IN_REVIEW",
                 "outcomes": {"%s": {"label": {"zh-CN": "同意"}}, "refuse": {"label": {"zh-CN": "不同意"}}}%s}
                """.formatted(assign, outcome, more);
    }

    private UUID start(String workflow, Map<String, ?> data) {
        Case opened = as(starter, () -> starts.start(workflow, "事项", Trees.of(data)));
        return opened.id();
    }

    private void answer(Town.Person who, UUID matter, String outcome) {
        Item item = open(matter);
        as(who, () -> {
            tasks.complete(item.id(), outcome, Optional.empty(), Trees.empty());
            return item;
        });
    }

    private Item open(UUID matter) {
        return as(head, () -> items.ofCase(matter)).getFirst();
    }

    private int count(UUID matter, String type) {
        return as(
                head, () -> sql.of("""
                        select cast(count(*) as integer) as n from event
                        where tenant_id = :tenant and case_id = :case and type = :type
                        """).with("case", matter).with("type", type).one(row -> row.integer("n")));
    }

    private <T> T as(Town.Person who, Supplier<T> work) {
        return Objects.requireNonNull(Tenancy.as(park.tenant(), () -> {
            Caller caller = transactions.read(() -> standing.of(who.member()));
            try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
                return transactions.write(work);
            }
        }));
    }
}
