package io.parkflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.Ground;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Neighbour;
import io.parkflow.test.Operation;
import io.parkflow.test.Samples;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation on an object with states, tried in each of its states: nothing breaks, and a refusal because of the
/// state says what is possible instead. A new operation of a kind is tried by being there.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStateTest implements TestPropertyProvider {
    /// Objects whose answer has a `can` and that know one state only.
    private static final Set<String> STATELESS = Set.of(
            "/api/v1/calendar/years/{year}",
            // what a draw may be refused for stands in ExpertDrawTest
            "/api/v1/tasks/{id}/draw",
            "/api/v1/cases/{id}/operations",
            "/api/v1/tasks/{id}/operations",
            "/api/v1/public/{park}/calls/{id}",
            "/api/v1/seedfund/funds/{id}");

    /// Words of addresses that are no ids.
    private static final Map<String, String> WORDS = Map.of("year", "2031", "rule", "urged");

    /// Their made-up body is refused before anybody asks what it was made on.
    private static final Set<String> JUDGED_FIRST = Set.of(
            "changeCalendarDays",
            "changeCommitteeRules",
            "changeDraftKeeping",
            "setMessagePreferences",
            "setMessageSettings",
            "rewriteOutcome",
            "keepTaskDraft");

    /// The operator's alone, and a part nobody has: who tries here does not come as far as the version.
    private static final Set<String> OUT_OF_REACH = Set.of("changeTenant", "takeCasePart");

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Neighbour neighbour;

    @Inject
    Samples samples;

    @Inject
    Ground ground;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private final Map<String, Map<String, Supplier<Map<String, String>>>> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> conflicts = new TreeMap<>();
    private List<Operation> operations = List.of();
    private Town.Person me = Town.NOBODY;
    private Town.Person other = Town.NOBODY;
    private String fund = "";

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.withoutJobs());
        properties.put("parkflow.webhooks.inside", "127.0.0.1");
        properties.put("parkflow.limits.park-per-second", "100000");
        properties.put("parkflow.limits.caller-per-second", "100000");
        properties.put("parkflow.limits.address-per-second", "100000");
        return properties;
    }

    @BeforeAll
    void settle() {
        operations = Operation.all(Trees.read(http.get("/openapi.json", "").text()));
        var park = town.park();
        String[] roles = http.get("/api/v1/roles", town.person(park).token()).objects("items").stream()
                .map(role -> String.valueOf(role.get("code")))
                .filter(code -> !code.equals("OPERATOR"))
                .toArray(String[]::new);
        me = town.person(park, roles);
        other = town.person(
                park, Stream.of(roles).filter(role -> !role.startsWith("IC_")).toArray(String[]::new));
        IntStream.range(0, 6).forEach(_ -> town.person(park, "IC_MEMBER"));
        fund = made("/api/v1/seedfund/funds", Map.of("name", "fund", "size", amount(), "contributors", List.of()));
        tasks();
        cases();
        committee();
        seedfund();
        Map<String, Supplier<Map<String, String>>> letters = new LinkedHashMap<>();
        letters.put("valid", this::letter);
        letters.put("void", () -> {
            Map<String, String> letter = letter();
            accept(http.post("/api/v1/letters/" + letter.get("id") + "/voiding", me.token(), Map.of("reason", "写错")));
            return letter;
        });
        kinds.put("/api/v1/letters/{id}", letters);
        drafts();
        organisation();
        others();
        kinds.putAll(new ProjectStates(http, ground, sql, transactions, () -> me).kinds());
        kinds.putAll(new DispatchStates(http, ground, sql, transactions, () -> me).kinds());
    }

    /// Who comes to belong somewhere signs in anew, and the trials put people into departments and groups.
    @BeforeEach
    void signIn() {
        me = town.again(me);
        other = town.again(other);
    }

    private void tasks() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        states.put("of a group", () -> ids(task(matter())));
        states.put("mine", () -> claimed(me));
        states.put("somebody else's", () -> claimed(other));
        states.put("answered by me", () -> answered(me));
        states.put("answered by somebody else", () -> answered(other));
        states.put("waiting for help", () -> helped("id", "helper"));
        states.put("the help", () -> helped("helper", "id"));
        states.put("suspended", () -> {
            UUID matter = matter();
            suspend(matter, 20);
            return ids(task(matter));
        });
        states.put("of a case that is over", () -> {
            UUID matter = matter();
            UUID task = task(matter);
            work("/api/v1/cases/" + matter + "/termination", me, Map.of("comment", "x"));
            return ids(task);
        });
        kinds.put("/api/v1/tasks/{id}", states);
    }

    private void cases() {
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        states.put("running", () -> ids(matter()));
        states.put("answered once", this::decided);
        states.put("answered, and the next has begun", () -> {
            Map<String, String> ids = decided();
            work("/api/v1/tasks/" + task(UUID.fromString(ids.get("id"))) + "/claim", other, "");
            return ids;
        });
        states.put("suspended", () -> {
            Map<String, String> ids = decided();
            suspend(UUID.fromString(ids.get("id")), 20);
            return ids;
        });
        states.put("waiting for consent", () -> {
            UUID matter = matter();
            suspend(matter, 200);
            return ids(matter);
        });
        states.put("terminated", () -> {
            UUID matter = matter();
            work("/api/v1/cases/" + matter + "/termination", me, Map.of("comment", "x"));
            return ids(matter);
        });
        states.put("cancelled", () -> {
            UUID matter = matter();
            work("/api/v1/cases/" + matter + "/cancellation", me, Map.of("comment", "x"));
            return ids(matter);
        });
        states.put("decided", () -> {
            Map<String, String> ids = decided();
            UUID matter = UUID.fromString(ids.get("id"));
            complete(task(matter), me, "agree");
            complete(task(matter), me, "approve");
            return ids;
        });
        kinds.put("/api/v1/cases/{id}", states);
    }

    private void committee() {
        Map<String, Supplier<Map<String, String>>> meetings = new LinkedHashMap<>();
        meetings.put("planned", () -> ids(meeting()));
        meetings.put("open", () -> ids(opened()));
        meetings.put("closed", () -> {
            UUID meeting = opened();
            work("/api/v1/committee/meetings/" + meeting + "/closing", me, Map.of());
            return ids(meeting);
        });
        kinds.put("/api/v1/committee/meetings/{id}", meetings);
        Map<String, Supplier<Map<String, String>>> items = new LinkedHashMap<>();
        items.put("of a planned meeting", () -> ids(item(meeting())));
        items.put("of an open meeting", () -> ids(item(opened())));
        items.put("returned", () -> {
            UUID meeting = opened();
            UUID item = item(meeting);
            work("/api/v1/committee/meetings/" + meeting + "/closing", me, Map.of());
            return ids(item);
        });
        items.put("decided", () -> {
            UUID item = item(opened());
            change("""
                    update committee_item set state = 'DECIDED', outcome = 'VETOED', decided_by = :me,
                        decided_at = timestamptz '2026-03-02 09:00+08' where tenant_id = :tenant and id = :id
                    """, item);
            return ids(item);
        });
        kinds.put("/api/v1/committee/items/{id}", items);
    }

    private void seedfund() {
        Map<String, Supplier<Map<String, String>>> rounds = new LinkedHashMap<>();
        rounds.put("draft", () -> ids(call()));
        rounds.put("open", () -> ids(published()));
        rounds.put("over", () -> ids(over(published())));
        rounds.put("never published and over", () -> ids(over(call())));
        kinds.put("/api/v1/seedfund/rounds/{id}", rounds);
        Map<String, Supplier<Map<String, String>>> applications = new LinkedHashMap<>();
        applications.put("draft", () -> ids(application(published())));
        applications.put("draft of a call that is over", () -> {
            UUID round = published();
            UUID draft = application(round);
            over(round);
            return ids(draft);
        });
        applications.put("handed in", () -> handedIn(false));
        applications.put("looked at", () -> handedIn(true));
        applications.put("taken back", () -> {
            UUID draft = application(published());
            work("/api/v1/seedfund/applications/" + draft + "/withdrawal", me, Map.of());
            return ids(draft);
        });
        kinds.put("/api/v1/seedfund/applications/{id}", applications);
    }

    private void drafts() {
        String base = "/api/v1/catalog/workflows/visit";
        Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
        Map<String, String> key = Map.of("key", "request");
        states.put("standard", () -> key);
        states.put("being changed", () -> {
            http.post(base.replace("visit", "request") + "/forks", me.token(), Map.of());
            return key;
        });
        kinds.put("/api/v1/catalog/workflows/{key}", states);
        kinds.put("/api/v1/catalog/workflows/{key}/draft", states);
    }

    private void organisation() {
        Map<String, Supplier<Map<String, String>>> units = new LinkedHashMap<>();
        units.put("empty", () -> Map.of("id", unit(Map.of("name", "u" + Town.word()))));
        units.put("with a department below", () -> {
            String above = unit(Map.of("name", "u" + Town.word()));
            unit(Map.of("name", "u" + Town.word(), "parentId", above));
            return Map.of("id", above);
        });
        kinds.put("/api/v1/units/{id}", units);
        Map<String, Supplier<Map<String, String>>> crews = new LinkedHashMap<>();
        crews.put("empty", () -> Map.of("id", crew()));
        crews.put("with a member", () -> {
            String crew = crew();
            UUID member = town.person(me.park(), "DEPT_HANDLER").member();
            work("/api/v1/crews/" + crew + "/members", me, Map.of("members", List.of(member)));
            return Map.of("id", crew);
        });
        kinds.put("/api/v1/crews/{id}", crews);
    }

    private String unit(Object body) {
        return made("/api/v1/units", body);
    }

    private String crew() {
        return made("/api/v1/crews", Map.of("kind", "group", "name", "c" + Town.word()));
    }

    private void others() {
        matter();
        Map<String, UUID> there = new HashMap<>();
        there.put("endpoint", webhook());
        for (String table : List.of("delivery", "beat_run", "notice")) {
            there.put(table, Tenancy.as(me.park().tenant(), () -> samples.row(table)));
        }
        change(
                "update beat_run set beat = 'day', period = '2026-03-02' where tenant_id = :tenant and id = :id",
                Objects.requireNonNull(there.get("beat_run")));
        change(
                "update notice set content = '{\"amount\": \"1.00\", \"resident\": \"x\"}' where tenant_id = :tenant and id = :id",
                Objects.requireNonNull(there.get("notice")));
        for (var row : Map.of(
                        "/api/v1/deliveries/{id}", "delivery:waiting sent dead dropped",
                        "/api/v1/rhythm/runs/{id}", "beat_run:running done failed",
                        "/api/v1/publicity/{id}", "notice:RUNNING OBJECTED ENDED REVOKED",
                        "/api/v1/public/{park}/publicity/{id}", "notice:RUNNING OBJECTED ENDED REVOKED",
                        "/api/v1/webhooks/{id}", "endpoint:active paused")
                .entrySet()) {
            String table = row.getValue().split(":")[0];
            Map<String, Supplier<Map<String, String>>> states = new LinkedHashMap<>();
            for (String state : row.getValue().split(":")[1].split(" ")) {
                states.put(state, () -> {
                    UUID id = table.equals("endpoint") ? webhook() : Objects.requireNonNull(there.get(table));
                    change(
                            "update " + table + " set state = '" + state + "' where tenant_id = :tenant and id = :id",
                            id);
                    return ids(id);
                });
            }
            kinds.put(row.getKey(), states);
        }
        Map<String, Supplier<Map<String, String>>> members = new LinkedHashMap<>();
        for (String state : List.of("active", "suspended")) {
            members.put(state, () -> {
                UUID member = town.person(me.park(), "DEPT_HANDLER").member();
                change("update member set state = '" + state + "' where tenant_id = :tenant and id = :id", member);
                return ids(member);
            });
        }
        kinds.put("/api/v1/members/{id}", members);
        kinds.put(
                "/api/v1/files/uploads/{id}",
                Map.of(
                        "arriving",
                        () -> ids(UUID.fromString(
                                made("/api/v1/files/uploads", Map.of("name", "a.pdf", "size", 1000))))));
    }

    private UUID webhook() {
        return UUID.fromString(made(
                "/api/v1/webhooks",
                Map.of(
                        "kind",
                        "webhook",
                        "name",
                        Town.word(),
                        "address",
                        "http://127.0.0.1:9/",
                        "events",
                        List.of("test.never"),
                        "details",
                        false)));
    }

    private static Map<String, Object> amount() {
        return Map.of("amount", "5000000.00", "currency", "CNY");
    }

    private String made(String path, Object body) {
        return work(path, me, body).string("id");
    }

    private Http.Reply work(String path, Town.Person who, Object body) {
        Http.Reply reply = http.post(path, who.token(), body);
        accept(reply);
        return reply;
    }

    private static void accept(Http.Reply reply) {
        assertTrue(reply.status() < 300, reply::text);
    }

    private static Map<String, String> ids(UUID id) {
        return Map.of("id", id.toString());
    }

    private UUID matter() {
        return UUID.fromString(
                made("/api/v1/cases", Map.of("workflow", "request", "title", "x", "data", Map.of("subject", "x"))));
    }

    private UUID task(UUID matter) {
        return one("select id from inbox_item where tenant_id = :tenant and case_id = :id and task_id is null", matter);
    }

    private Map<String, String> claimed(Town.Person who) {
        UUID task = task(matter());
        work("/api/v1/tasks/" + task + "/claim", who, "");
        return ids(task);
    }

    private Map<String, String> answered(Town.Person who) {
        UUID task = task(matter());
        complete(task, who, "forward");
        return ids(task);
    }

    private Map<String, String> decided() {
        UUID matter = matter();
        UUID task = task(matter);
        complete(task, me, "forward");
        return Map.of("id", matter.toString(), "task", task.toString());
    }

    private void complete(UUID task, Town.Person who, String outcome) {
        work("/api/v1/tasks/" + task + "/completion", who, Map.of("outcome", outcome));
    }

    private Map<String, String> helped(String task, String help) {
        UUID asked = task(matter());
        work("/api/v1/tasks/" + asked + "/delegation", me, Map.of("to", other.member()));
        UUID helper = one("select id from inbox_item where tenant_id = :tenant and task_id = :id", asked);
        return Map.of(task, asked.toString(), help, helper.toString());
    }

    private void suspend(UUID matter, int days) {
        work(
                "/api/v1/cases/" + matter + "/suspension",
                me,
                Map.of(
                        "comment",
                        "x",
                        "expectedOn",
                        LocalDate.now(ZoneOffset.UTC).plusDays(days).toString()));
    }

    private UUID meeting() {
        return UUID.fromString(made(
                "/api/v1/committee/meetings",
                Map.of("title", "x", "heldAt", "2036-03-02T09:00:00+08:00", "place", "x")));
    }

    private UUID opened() {
        UUID meeting = meeting();
        work("/api/v1/committee/meetings/" + meeting + "/opening", me, Map.of());
        return meeting;
    }

    private UUID item(UUID meeting) {
        UUID id = UUID.randomUUID();
        UUID matter = matter();
        inPark(() -> sql.of("""
                        insert into committee_item (tenant_id, id, meeting_id, case_id, position, title, resident, asked,
                            most, state, conditions)
                        values (:tenant, :id, :meeting, :case, 1, 'x', 'x', 1, 1, 'OPEN', '[]')
                        """)
                .with("id", id)
                .with("meeting", meeting)
                .with("case", matter)
                .change());
        return id;
    }

    private UUID call() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return UUID.fromString(made(
                "/api/v1/seedfund/rounds",
                Map.of(
                        "fundId",
                        fund,
                        "title",
                        "x",
                        "preset",
                        "CQ-2016",
                        "opensAt",
                        today.minusDays(2).toString(),
                        "closesAt",
                        today.plusDays(20).toString(),
                        "budget",
                        amount(),
                        "notice",
                        "x")));
    }

    private UUID published() {
        UUID round = call();
        work("/api/v1/seedfund/rounds/" + round + "/publication", me, Map.of());
        return round;
    }

    private UUID over(UUID round) {
        change("""
                update seedfund_round set opens_at = timestamptz '2026-03-02 09:00+08',
                    closes_at = timestamptz '2026-03-03 09:00+08' where tenant_id = :tenant and id = :id
                """, round);
        return round;
    }

    private UUID application(UUID round) {
        return UUID.fromString(made("/api/v1/seedfund/applications", Map.of("roundId", round)));
    }

    private Map<String, String> handedIn(boolean looked) {
        UUID draft = application(published());
        UUID matter = neighbour.applied(me.token());
        if (looked) {
            work("/api/v1/tasks/" + task(matter) + "/claim", other, "");
        }
        return ids(draft);
    }

    private Map<String, String> letter() {
        application(published());
        return ids(neighbour.letter(me.token(), neighbour.applied(me.token())));
    }

    private UUID one(String text, UUID id) {
        return inPark(() -> sql.of(text).with("id", id).one(row -> row.uuid("id")));
    }

    private void change(String text, UUID id) {
        inPark(() -> {
            Sql.Statement statement = sql.of(text).with("id", id);
            return (text.contains(":me") ? statement.with("me", me.member()) : statement).change();
        });
    }

    private <T> T inPark(Supplier<T> work) {
        return Tenancy.as(me.park().tenant(), () -> transactions.write(work));
    }

    private record Trial(Operation operation, String kind) {
        @Override
        public String toString() {
            return operation.toString();
        }
    }

    private Stream<Trial> trials() {
        return operations.stream()
                .filter(operation -> !operation.method().equals("GET") || operation.documents(409))
                .flatMap(operation -> kinds.keySet().stream()
                        .filter(kind -> (operation.path() + "/").startsWith(kind + "/"))
                        .max(Comparator.comparingInt(String::length))
                        .map(kind -> new Trial(operation, kind))
                        .stream());
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aRefusalSaysWhatIsPossibleAndNothingBreaks(Trial trial) {
        List<String> wrong = new ArrayList<>();
        Objects.requireNonNull(kinds.get(trial.kind())).forEach((state, fixture) -> {
            Operation operation = trial.operation();
            Map<String, String> ids = fixture.get();
            String path = operation.at(name -> name.equals("park")
                    ? me.park().slug()
                    : ids.getOrDefault(
                            name,
                            operation.variables(true).contains(name)
                                    ? UUID.randomUUID().toString()
                                    : "receipt"));
            String token = operation.open() ? "" : me.token();
            Set<String> bodies =
                    new TreeSet<>(List.of(operation.exampleSaying(Map.of("outcome", "forward", "kind", "before"))));
            if (operation.namesIds()) {
                bodies.add(operation.exampleNaming(other.member()));
            }
            for (String body : bodies) {
                Http.Reply reply = http.send(
                        operation.method(),
                        path,
                        token,
                        body.isEmpty() ? null : body,
                        "If-Match",
                        version(path),
                        "Accept",
                        "*/*");
                JsonNode problem = reply.text().startsWith("{") ? Trees.read(reply.text()) : Trees.empty();
                if (reply.status() >= 500
                        || reply.status() == 409
                                && !problem.path("now").path("can").isArray()) {
                    wrong.add(state + ": " + reply.status() + " " + reply.text());
                }
                if (reply.status() == 409) {
                    conflicts.merge(problem.path("code").asText(), 1, Integer::sum);
                }
            }
        });
        assertEquals(List.of(), wrong, trial::toString);
    }

    private Stream<Operation> versioned() {
        return operations.stream().filter(operation -> operation.needs("If-Match"));
    }

    /// What asks for a version looks at it: nothing changes without one, nor on one that never was.
    @ParameterizedTest
    @MethodSource("versioned")
    void whatAsksForAVersionHonoursIt(Operation operation) {
        Set<Integer> without = new TreeSet<>();
        Set<Integer> stale = new TreeSet<>();
        kinds.entrySet().stream()
                .filter(kind -> (operation.path() + "/").startsWith(kind.getKey() + "/"))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(kind -> kind.getValue().values())
                .orElse(List.of(Map::of))
                .forEach(fixture -> {
                    Map<String, String> ids = fixture.get();
                    String path = operation.at(name -> ids.getOrDefault(
                            name,
                            operation.variables(true).contains(name)
                                    ? UUID.randomUUID().toString()
                                    : WORDS.getOrDefault(name, "request")));
                    String sent = operation.example();
                    String body = sent.isEmpty() ? null : sent;
                    without.add(http.send(operation.method(), path, me.token(), body)
                            .status());
                    stale.add(http.send(operation.method(), path, me.token(), body, "If-Match", "\"999999999\"")
                            .status());
                });
        boolean reached = !OUT_OF_REACH.contains(operation.id());
        assertTrue(without.contains(428) || !reached, () -> "without: " + without);
        assertTrue(without.stream().allMatch(status -> status >= 400), () -> "without: " + without);
        boolean asked = reached && !JUDGED_FIRST.contains(operation.id());
        assertTrue(stale.contains(412) || !asked, () -> "stale: " + stale);
        assertTrue(stale.stream().allMatch(status -> status >= 400), () -> "stale: " + stale);
    }

    private String version(String path) {
        for (String at = path; at.length() > "/api/v1/".length(); at = at.substring(0, at.lastIndexOf('/'))) {
            String tag = http.get(at, me.token()).header("ETag");
            if (!tag.isEmpty()) {
                return tag;
            }
        }
        return "\"1\"";
    }

    /// Whatever tells what may be done with it has states, and is brought into each of them here.
    @Test
    void everyKindWithAChoiceIsTried() {
        Set<String> telling = operations.stream()
                .filter(operation ->
                        operation.method().equals("GET") && operation.path().contains("{"))
                .filter(operation -> tellsChoices(operation))
                .map(Operation::path)
                .collect(Collectors.toCollection(TreeSet::new));
        telling.removeAll(STATELESS);
        telling.removeAll(kinds.keySet());

        assertEquals(Set.of(), telling);
    }

    private boolean tellsChoices(Operation operation) {
        String schema = operation
                .said()
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asText();
        return !schema.isEmpty()
                && Trees.read(http.get("/openapi.json", "").text())
                        .at(schema.substring(1))
                        .path("properties")
                        .has("can");
    }

    /// The states are real: what is refused is refused for many reasons.
    @AfterAll
    void manyReasonsWereMet() {
        assertTrue(conflicts.size() > 15, conflicts::toString);
        System.out.println("EveryStateTest: " + conflicts);
    }
}
