package io.parkflow.platform.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.identity.Standing;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.MoreWorkflows;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.platform.inbox.StartDesk;
import io.parkflow.platform.inbox.TaskDesk;
import io.parkflow.platform.staffing.Parts;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of assignment × every policy, through the real engine: `prepare → check → finish`, of which `check` is
/// assigned by the kind. Whoever a kind of one person finds is `head`; everybody else is somebody it must not find.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AssignmentTest implements TestPropertyProvider {
    private static final String OFFICE = "r:DISPATCH_OFFICE";
    private static final String NEXT = "r:PARK_LEADER";

    /// One way to find one person. `%s` stands for policies.
    enum One {
        NAMED_HEAD("unitHead", "\"unitHead\": \"创新局\""),
        OWN_HEAD("unitHead", "\"unitHead\": \"starter\""),
        LEVEL("heads", "\"heads\": 1"),
        STARTERS_CHOICE("field", "\"field\": \"chosen\""),
        PREVIOUS_CHOICE("field", "\"field\": \"named\""),
        ELEMENT("field", "\"field\": \"one\""),
        PART("part", "\"part\": \"officer\""),
        LOT_OF_GROUP("draw", "\"draw\": {\"group\": \"抽取组\"}"),
        LOT_OF_ROLE("draw", "\"draw\": {\"role\": \"EXPERT\", \"fields\": {\"财务\": 1}}"),
        /// Drawn by the verb `review.draw` for a step that stands once for each.
        LOT_BEFORE("draw", "\"draw\": {\"group\": \"抽取组\", \"many\": 1}");

        private final String key;
        private final String assign;

        One(String key, String assign) {
            this.key = key;
            this.assign = assign;
        }

        String with(String policies) {
            return "{" + assign + (policies.isEmpty() ? "" : ", " + policies) + "}";
        }
    }

    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    Enrolment enrolment;

    @Inject
    MoreWorkflows workflows;

    @Inject
    Standing standing;

    @Inject
    StartDesk starts;

    @Inject
    TaskDesk tasks;

    @Inject
    Items items;

    @Inject
    Parts parts;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private Park park = Town.NOWHERE;
    private Town.Person starter = Town.NOBODY;
    private Town.Person head = Town.NOBODY;
    private Town.Person leader = Town.NOBODY;
    private Town.Person second = Town.NOBODY;
    private Town.Person office = Town.NOBODY;
    private Town.Person admin = Town.NOBODY;
    private UUID unit = new UUID(0, 0);

    @Override
    public Map<String, String> getProperties() {
        return new HashMap<>(Migrated.properties());
    }

    @BeforeAll
    void settle() {
        park = town.park();
        starter = town.person(park, "DEPT_HANDLER", "DEPT_HEAD");
        head = town.person(park, "DEPT_HEAD", "DEPT_HANDLER", "EXPERT");
        second = town.person(park, "DEPT_HEAD");
        leader = town.person(park, "PARK_LEADER", "DEPT_HEAD");
        office = town.person(park, "DISPATCH_OFFICE");
        admin = town.person(park, "TENANT_ADMIN");
        UUID above = added("/api/v1/units", Map.of("name", "管委会", "headId", leader.member()));
        unit = added("/api/v1/units", Map.of("name", "创新局", "parentId", above, "headId", head.member()));
        added("/api/v1/units", Map.of("name", "空局"));
        placed(starter, Map.of("unitId", unit));
        crew("group", "评审工作组", second);
        crew("post", "综合岗", second);
        crew("group", "抽取组", head);
        added("/api/v1/crews", Map.of("kind", "group", "name", "空组"));
        added("/api/v1/crews", Map.of("kind", "post", "name", "空岗"));
        placed(head, Map.of("expertise", List.of("财务")));
    }

    private UUID added(String path, Map<String, ?> body) {
        Http.Reply reply = http.post(path, admin.token(), body);
        assertEquals(201, reply.status(), reply::text);
        return UUID.fromString(reply.string("id"));
    }

    private UUID crew(String kind, String name, Town.Person member) {
        UUID crew = added("/api/v1/crews", Map.of("kind", kind, "name", name));
        Http.Reply put = http.post(
                "/api/v1/crews/" + crew + "/members", admin.token(), Map.of("members", List.of(member.member())));
        assertEquals(200, put.status(), put::text);
        return crew;
    }

    private void placed(Town.Person person, Map<String, ?> body) {
        String path = "/api/v1/members/" + person.member();
        Http.Reply changed = http.send(
                "PATCH",
                path,
                admin.token(),
                Trees.of(body).toString(),
                "If-Match",
                http.get(path, admin.token()).header("ETag"));
        assertEquals(200, changed.status(), changed::text);
    }

    @ParameterizedTest
    @MethodSource("many")
    void aKindOfManyAsksThemTogether(String assign, String policy, String expected) {
        String found = asked(new Plan("{" + assign + (policy.isEmpty() ? "" : ", " + policy) + "}"));

        assertEquals(expected, found.replaceFirst("r:[ug]:.*", "together"));
    }

    static Stream<Arguments> many() {
        String skip = "\"nobody\": \"skip\"";
        String administrator = "\"nobody\": \"administrator\"";
        return Stream.of(
                Arguments.of("\"role\": \"DEPT_HEAD\"", "", "r:DEPT_HEAD"),
                Arguments.of("\"role\": \"DEPT_HEAD\"", skip, "r:DEPT_HEAD"),
                // not looked up without a policy
                Arguments.of("\"role\": \"STATISTICIAN\"", "", "r:STATISTICIAN"),
                Arguments.of("\"role\": \"STATISTICIAN\"", administrator, OFFICE),
                Arguments.of("\"role\": \"STATISTICIAN\"", skip, NEXT),
                Arguments.of("\"unit\": \"创新局\"", "", "together"),
                Arguments.of("\"unit\": \"空局\"", "", OFFICE),
                Arguments.of("\"unit\": \"空局\"", skip, NEXT),
                Arguments.of("\"unit\": \"没有的局\"", administrator, OFFICE),
                Arguments.of("\"group\": \"评审工作组\"", "", "together"),
                Arguments.of("\"group\": \"空组\"", "", OFFICE),
                Arguments.of("\"group\": \"空组\"", skip, NEXT),
                Arguments.of("\"post\": \"综合岗\"", "", "together"),
                Arguments.of("\"post\": \"空岗\"", "", OFFICE),
                Arguments.of("\"post\": \"空岗\"", skip, NEXT));
    }

    @ParameterizedTest
    @MethodSource("ones")
    void aKindOfOneFindsThatPerson(One kind) {
        assertEquals(member(head), asked(new Plan(kind, "")));
    }

    static Stream<One> ones() {
        return Stream.of(One.values());
    }

    /// The choice of the step before is checked when it is made, so nobody leaves in between.
    static Stream<One> leaving() {
        return EnumSet.complementOf(EnumSet.of(One.PREVIOUS_CHOICE, One.LOT_BEFORE)).stream();
    }

    @ParameterizedTest
    @MethodSource("leaving")
    void whoeverHasLeftIsNotAsked(One kind) {
        // beside somebody who leads, the next above does
        boolean upwards = EnumSet.of(One.OWN_HEAD, One.LEVEL).contains(kind);

        assertEquals(upwards ? member(leader) : OFFICE, asked(new Plan(kind, "").without(head)));
        assertEquals(upwards ? member(leader) : NEXT, asked(new Plan(kind, "\"nobody\": \"skip\"").without(head)));
    }

    @ParameterizedTest
    @MethodSource("ones")
    void aStandInIsAskedForTheWorkflowsTheyStandInFor(One kind) {
        // a lot passes over whoever is away, so it finds nobody; the verb says so to who goes on
        boolean lot = kind.key.equals("draw");
        if (kind == One.LOT_BEFORE) {
            return;
        }
        String away = lot ? OFFICE : member(second);
        assertEquals(away, asked(new Plan(kind, "").proxied(Scope.ALL)), "for every workflow");
        assertEquals(away, asked(new Plan(kind, "").proxied(Scope.THIS)), "for this workflow");
        assertEquals(member(head), asked(new Plan(kind, "").proxied(Scope.OTHER)), "for another workflow");
        assertEquals(away, asked(new Plan(kind, "").proxied(Scope.THIS_BEFORE_ALL)), "the narrower one first");
    }

    @ParameterizedTest
    @MethodSource("ones")
    void theSamePersonTwiceIsAskedOrPassedOver(One kind) {
        if (kind.key.equals("draw")) {
            // who has gone on with the case draws, and is not drawn
            return;
        }
        assertEquals(member(head), asked(new Plan(kind, "\"repeated\": \"ask\"").preparedBy(head)));
        assertEquals(NEXT, asked(new Plan(kind, "\"repeated\": \"skip\"").preparedBy(head)));
    }

    @ParameterizedTest
    @MethodSource("ownChoice")
    void theStarterFoundGoesByThePolicy(One kind) {
        assertEquals(member(starter), asked(new Plan(kind, "").naming(starter)));
        assertEquals(member(starter), asked(new Plan(kind, "\"starterFound\": \"self\"").naming(starter)));
        assertEquals(NEXT, asked(new Plan(kind, "\"starterFound\": \"skip\"").naming(starter)));
        assertEquals(member(head), asked(new Plan(kind, "\"starterFound\": \"head\"").naming(starter)));
    }

    static Stream<One> ownChoice() {
        return Stream.of(One.STARTERS_CHOICE, One.PREVIOUS_CHOICE, One.ELEMENT, One.PART);
    }

    @Test
    void theStarterIsAskedAsTheStarter() {
        assertEquals(member(starter), asked(new Plan("{\"starter\": true}")));
        assertEquals(OFFICE, asked(new Plan("{\"starter\": true}").without(starter)));
        assertEquals(member(leader), asked(new Plan("{\"heads\": 2}")));
        assertEquals(OFFICE, asked(new Plan("{\"heads\": 3}")));
    }

    @Test
    void aCompanyIsSpokenToThroughItsAdministratorElseTheFirstWhoIsLeft() {
        UUID company = Tenancy.as(park.tenant(), () -> enrolment.resident("示例公司", "91500107MA5DEM012E"));
        Town.Person first = speaker(company, "APPLICANT");
        Town.Person administrator = speaker(company, "APPLICANT_ADMIN");
        Plan plan = new Plan("{\"contact\": true}").startedBy(first);

        assertEquals(member(administrator), asked(plan));
        assertEquals(member(first), asked(plan.without(administrator)));
        assertEquals(OFFICE, asked(plan.without(administrator).without(first)));
        // a case without a company has no contact
        assertEquals(OFFICE, asked(new Plan("{\"contact\": true}")));
        assertEquals(NEXT, asked(new Plan("{\"contact\": true, \"nobody\": \"skip\"}")));
    }

    private Town.Person speaker(UUID company, String role) {
        String login = "u" + Town.word();
        UUID member = Tenancy.as(
                park.tenant(),
                () -> enrolment.member(
                        Enrolment.Person.of(login, Town.PASSWORD, "乙某", role).speakingFor(company)));
        return new Town.Person(park, member, login, "");
    }

    @Test
    void whatALeaverHoldsFindsTheTaker() {
        Town.Person leaver = town.person(park, "DEPT_HEAD");
        Town.Person taker = town.person(park, "DEPT_HEAD");
        UUID led = added("/api/v1/units", Map.of("name", "交接局", "headId", leaver.member()));
        crew("post", "交接岗", leaver);
        UUID matter = begin(new Plan("{\"part\": \"officer\"}"));
        UUID kept = begin(new Plan("{\"part\": \"officer\"}"));
        as(office, () -> {
            parts.put(matter, "officer", leaver.member());
            parts.put(kept, "officer", leaver.member());
            return sql.of("""
                            insert into recusal (tenant_id, case_id, member_id, reason, declared_at)
                            values (:tenant, :case, :member, '亲属', now())
                            """).with("case", kept).with("member", taker.member()).change();
        });
        String path = "/api/v1/members/" + leaver.member();
        Http.Reply holds = http.get(path + "/holdings", admin.token());
        assertEquals(
                List.of(0, 2, 1, 1),
                Stream.of("tasks", "parts", "units", "crews")
                        .map(holds.body()::get)
                        .toList());
        assertEquals(403, http.get(path + "/holdings", fresh(second)).status());
        // left and then handed over, as it happens
        as(office, () -> suspend(leaver, "suspended"));

        Http.Reply handed = http.post(path + "/handover", office.token(), Map.of("to", taker.member()));

        assertEquals(200, handed.status(), handed::text);
        assertEquals(
                List.of(1, 1, 1),
                Stream.of("parts", "units", "crews").map(handed.body()::get).toList());
        assertEquals(
                taker.member().toString(),
                http.get("/api/v1/units/" + led, admin.token()).string("headId"));
        goOn(matter, second);
        assertEquals(member(taker), open(matter).candidate());
        // whoever keeps out of a case takes no part in it over
        goOn(kept, second);
        assertEquals(OFFICE, open(kept).candidate());
        Http.Reply left = http.get(path + "/holdings", admin.token());
        assertEquals(
                List.of(1, 0, 0),
                Stream.of("parts", "units", "crews").map(left.body()::get).toList());
        assertTrue(as(taker, () -> Viewer.of(Caller.current())).candidates().stream()
                .anyMatch(key -> key.startsWith("r:g:")));
    }

    @Test
    void aPartIsGivenTakenAndNeverOverwritten() {
        UUID matter = begin(new Plan("{\"part\": \"officer\"}"));
        String path = "/api/v1/cases/" + matter + "/parts";
        Http.Reply none = http.get(path, office.token());
        assertEquals("项目专员", none.objects("items").getFirst().get("title"), none::text);
        assertEquals(List.of("give"), none.objects("items").getFirst().get("can"));

        assertEquals(204, given(path, office, head, "\"0\"").status());
        assertEquals(412, given(path, office, second, "\"0\"").status());
        assertEquals(403, given(path, second, second, "\"1\"").status());
        Http.Reply unknown = http.post(path, office.token(), Map.of("part", "king", "memberId", head.member()));
        assertEquals("cases.no-such-part", unknown.objects("errors").getFirst().get("code"), unknown::text);
        Http.Reply there = http.get(path, fresh(head));
        assertEquals("王小明", there.objects("items").getFirst().get("name"), there::text);
        assertEquals(List.of(), there.objects("items").getFirst().get("can"));
        assertEquals(
                412,
                http.send("DELETE", path + "/officer", office.token(), null, "If-Match", "\"9\"")
                        .status());
        assertEquals(
                204,
                http.send("DELETE", path + "/officer", office.token(), null, "If-Match", "\"1\"")
                        .status());
        assertEquals(
                404,
                http.send("DELETE", path + "/officer", office.token(), null, "If-Match", "\"1\"")
                        .status());
        goOn(matter, second);
        assertEquals(OFFICE, open(matter).candidate());
    }

    private Http.Reply given(String path, Town.Person by, Town.Person who, String seen) {
        return http.post(path, fresh(by), Map.of("part", "officer", "memberId", who.member()), "If-Match", seen);
    }

    @Test
    void theVerbSaysWhenTooFewCanBeDrawn() {
        UUID matter = begin(new Plan(One.LOT_BEFORE, ""));
        as(office, () -> suspend(head, "suspended"));
        try {
            Item item = open(matter);
            Http.Reply refused = http.post(
                    "/api/v1/tasks/" + item.id() + "/completion", fresh(second), Map.of("outcome", "forward"));

            assertEquals(422, refused.status(), refused::text);
            assertEquals(
                    "draw.nobody-left", refused.objects("errors").getFirst().get("code"));
            assertEquals("prepare", open(matter).step());
        } finally {
            as(office, () -> suspend(head, "active"));
        }
    }

    private String fresh(Town.Person person) {
        return Tenancy.as(park.tenant(), () -> enrolment.issueToken(person.member()));
    }

    /// A new kind must come into this table and into the documents.
    @Test
    void everyKindAndPolicyIsTriedAndWrittenDown() throws Exception {
        Set<String> tried =
                Arrays.stream(One.values()).map(kind -> kind.key).collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(List.of("role", "unit", "group", "post", "starter", "contact"));
        tried.addAll(List.of("nobody", "starterFound", "repeated"));
        Set<String> there = Arrays.stream(Step.Assign.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, tried);

        String page = Files.readString(Path.of("docs/assignment.md"));
        assertEquals(
                List.of(),
                there.stream()
                        .filter(word -> !page.contains("`\"" + word + "\"") && !page.contains("`" + word + "`"))
                        .toList());
    }

    private enum Scope {
        NONE,
        ALL,
        THIS,
        OTHER,
        THIS_BEFORE_ALL
    }

    /// How a case comes to `check`.
    ///
    /// @param chosen whom forms, lists and parts name
    /// @param gone   who leaves before it comes to `check`
    private record Plan(
            One kind,
            String assign,
            Optional<Town.Person> chosen,
            Optional<Town.Person> by,
            Optional<Town.Person> start,
            List<Town.Person> gone,
            Scope scope) {
        Plan(String assign) {
            this(
                    One.STARTERS_CHOICE,
                    assign,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Scope.NONE);
        }

        Plan(One kind, String policies) {
            this(
                    kind,
                    kind.with(policies),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Scope.NONE);
        }

        Plan naming(Town.Person person) {
            return new Plan(kind, assign, Optional.of(person), by, start, gone, scope);
        }

        Plan preparedBy(Town.Person person) {
            return new Plan(kind, assign, chosen, Optional.of(person), start, gone, scope);
        }

        Plan startedBy(Town.Person person) {
            return new Plan(kind, assign, chosen, by, Optional.of(person), gone, scope);
        }

        Plan without(Town.Person person) {
            List<Town.Person> more = new ArrayList<>(gone);
            more.add(person);
            return new Plan(kind, assign, chosen, by, start, more, scope);
        }

        Plan proxied(Scope wider) {
            return new Plan(kind, assign, chosen, by, start, gone, wider);
        }
    }

    /// Key of whoever is asked once the case has come past `prepare`.
    private String asked(Plan plan) {
        UUID matter = begin(plan);
        Town.Person named = plan.chosen().orElse(head);
        if (plan.kind() == One.PART) {
            as(office, () -> {
                parts.put(matter, "officer", named.member());
                return matter;
            });
        }
        plan.gone().forEach(person -> as(office, () -> suspend(person, "suspended")));
        proxies(plan, open(matter).workflow());
        try {
            goOn(
                    matter,
                    plan.by().orElse(second),
                    plan.kind() == One.PREVIOUS_CHOICE
                            ? Trees.of(Map.of(
                                    "subject", "事项", "person", named.member().toString()))
                            : Trees.empty());
            return open(matter).candidate();
        } finally {
            plan.gone().forEach(person -> as(office, () -> suspend(person, "active")));
            as(
                    office,
                    () -> sql.of("update proxy set ended_at = now() where tenant_id = :tenant and ended_at is null")
                            .change());
        }
    }

    private int suspend(Town.Person person, String state) {
        return sql.of("update member set state = :state where tenant_id = :tenant and id = :id")
                .with("state", state)
                .with("id", person.member())
                .change();
    }

    private void proxies(Plan plan, String workflow) {
        switch (plan.scope()) {
            case NONE -> {}
            case ALL -> proxy(second, "");
            case THIS -> proxy(second, workflow);
            case OTHER -> proxy(second, "seedfund");
            case THIS_BEFORE_ALL -> {
                proxy(second, workflow);
                proxy(leader, "");
            }
        }
    }

    private void proxy(Town.Person by, String workflow) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "proxyId", by.member(), "untilOn", LocalDate.now().plusDays(3).toString()));
        if (!workflow.isEmpty()) {
            body.put("workflow", workflow);
        }
        Http.Reply named = http.post("/api/v1/proxies", fresh(head), body);
        assertEquals(201, named.status(), named::text);
    }

    private UUID begin(Plan plan) {
        String workflow = "assign-" + Town.word();
        boolean each = EnumSet.of(One.ELEMENT, One.LOT_BEFORE).contains(plan.kind());
        Shape shape = each ? Shape.ALL : Shape.SINGLE;
        String drawing = shape.drawing().replace(shape.workflow(), workflow);
        if (plan.kind() == One.LOT_BEFORE) {
            drawing = drawing.replace("pf:collection=\"people\"", "pf:collection=\"experts\"")
                    .replace("<sequenceFlow id=\"f2\" sourceRef=\"prepare\" targetRef=\"check\"/>", """
                            <sequenceFlow id="f2" sourceRef="prepare" targetRef="lot"/>
                            <serviceTask id="lot" pf:verb="review.draw"/>
                            <sequenceFlow id="f2b" sourceRef="lot" targetRef="check"/>
                            """);
        }
        boolean asks = plan.kind() == One.PREVIOUS_CHOICE;
        String bundle = """
                {"key": "%1$s", "version": 1, "name": {"zh-CN": "%1$s"}, "summary": {"zh-CN": "测试用"},
                 "number": {"kind": "%1$s"}, "process": "none.bpmn", "parts": {"officer": {"zh-CN": "项目专员"}},
                 "start": {"form": "opening", "roles": ["DEPT_HANDLER", "APPLICANT"],
                  "routes": {"person": "chosen", "people": "people"}},
                 "routing": {"outcome": "text", "chosen": "text", "named": "text", "people": "members",
                  "experts": "members"}, "forms": ["opening"%5$s],
                 "steps": {"prepare": %2$s, "check": %3$s, "finish": %4$s},
                 "ends": {"approved": {"state": "CLOSED"}, "refused": {"state": "REJECTED"}}}
                """.formatted(
                        workflow,
                        step(
                                "{\"role\": \"DEPT_HEAD\"}",
                                asks ? ", \"form\": \"choice\", \"routes\": {\"person\": \"named\"}" : ""),
                        step(plan.assign(), ""),
                        step("{\"role\": \"PARK_LEADER\"}", ""),
                        asks ? ", \"choice\"" : "");
        Map<String, String> forms = new HashMap<>(Map.of("opening", FORM));
        if (asks) {
            forms.put("choice", FORM.replace("\"opening\"", "\"choice\""));
        }
        workflows.bring(workflow, bundle, drawing, forms);
        Town.Person named = plan.chosen().orElse(head);
        ObjectNode data = Trees.of(Map.of(
                "subject", "事项",
                "person", named.member().toString(),
                "people", List.of(named.member().toString())));
        return as(
                plan.start().orElse(starter),
                () -> starts.start(workflow, "事项", data).id());
    }

    private static final String FORM = Shape.FORM
            .replace("[\"subject\", \"people\"]", "[\"subject\", \"people\", \"person\"]")
            .replace(
                    "\"fields\": {\n",
                    "\"fields\": {\n\"person\": {\"kind\": \"member\", \"role\": \"DEPT_HEAD\", \"label\": {\"zh-CN\": \"审核人\", \"en\": \"Checker\"}},\n");

    private static String step(String assign, String more) {
        return """
                {"name": {"zh-CN": "步骤"}, "assign": %s, "deadline": {"length": "5WD"}, "status": "IN_REVIEW",
                 "outcomes": {"forward": {"label": {"zh-CN": "同意"}}, "refuse": {"label": {"zh-CN": "不同意"}}}%s}
                """.formatted(assign, more);
    }

    private void goOn(UUID matter, Town.Person who) {
        goOn(matter, who, Trees.empty());
    }

    private void goOn(UUID matter, Town.Person who, ObjectNode data) {
        Item item = open(matter);
        as(who, () -> {
            tasks.complete(item.id(), "forward", Optional.empty(), data);
            return item;
        });
    }

    private Item open(UUID matter) {
        return as(office, () -> items.ofCase(matter)).getFirst();
    }

    private static String member(Town.Person person) {
        return Viewer.member(person.member());
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
