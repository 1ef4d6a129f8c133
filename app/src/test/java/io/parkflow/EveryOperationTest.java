package io.parkflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.identity.Forger;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Neighbour;
import io.parkflow.test.Operation;
import io.parkflow.test.Samples;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds every operation of the OpenAPI document to what all of them promise; a new one is included by being there.
///
/// Two parks in two cells: somebody who holds every role here tries everything with the ids of the other park.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryOperationTest implements TestPropertyProvider {
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]+\\.|io\\.micronaut|org\\.(postgresql|flowable)|PSQL|\\bselect .* from ");
    private static final List<String> BROKEN = List.of("{", "nonsense", "[1,", "\u0000");
    private static final List<String> STRANGE =
            List.of("[]", "null", "\"x\"", "42", "{}", "[[[[[[[[]]]]]]]]", "{\"\":1}");

    /// What a path or a body must say to be about something the other park has.
    private static final Map<String, String> WORDS = Map.of("kind", "receipt", "year", "2026");

    /// Kinds of ids that a body names.
    private static final List<String> NAMED =
            List.of("member", "matter", "file", "unit", "resident", "inbox_item", "seedfund_fund", "seedfund_round");

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Samples samples;

    @Inject
    Neighbour neighbour;

    @Inject
    Forger forger;

    @Inject
    Enrolment enrolment;

    private final AtomicInteger probes = new AtomicInteger();
    private final Set<String> codes = new ConcurrentSkipListSet<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, Set<String>> rights = new TreeMap<>();
    private Map<String, UUID> theirs = Map.of();
    private Map<String, UUID> ours = Map.of();
    private List<Neighbour.Pair> pairs = List.of();
    private Set<String> secrets = Set.of();
    private List<Operation> operations = List.of();
    private Park here = Town.NOWHERE;
    private Park there = here;
    private String everyRole = "";
    private String everyRoleThere = "";
    private Town.Person resident = Town.NOBODY;
    private String noRole = "";
    private String operator = "";

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("parkflow.webhooks.inside", "127.0.0.1");
        properties.put("parkflow.limits.park-per-second", "100000");
        properties.put("parkflow.limits.caller-per-second", "100000");
        properties.put("parkflow.limits.address-per-second", "100000");
        return properties;
    }

    @BeforeAll
    void settle() {
        here = town.park();
        there = town.park();
        while (there.cell().equals(here.cell())) {
            there = town.park();
        }
        noRole = town.person(here).token();
        operations = Operation.all(Trees.read(http.get("/openapi.json", "").text()));
        roles();
        everyRole = town.person(here, tokens.keySet().toArray(String[]::new)).token();
        resident = town.person(there, tokens.keySet().toArray(String[]::new));
        everyRoleThere = resident.token();
        enrolment.operator("operator-" + here.slug(), Town.PASSWORD);
        operator = http.post(
                        "/api/v1/auth/login", "", Map.of("login", "operator-" + here.slug(), "password", Town.PASSWORD))
                .string("access_token");
        live(everyRole, "own-");
        live(everyRoleThere, Samples.MARK);
        Set<String> empty = Tenancy.as(there.tenant(), samples::fill);
        assertEquals(Set.of(), empty, "tables without a row of the other park");
        theirs = new TreeMap<>(Tenancy.as(there.tenant(), samples::newest));
        Neighbour.Belongings belongings = neighbour.settle(resident);
        theirs.putAll(belongings.ids());
        pairs = belongings.pairs();
        ours = Tenancy.as(here.tenant(), samples::newest);
        secrets = new HashSet<>(Tenancy.as(there.tenant(), samples::ids));
        secrets.add(Samples.MARK);
    }

    private void roles() {
        http.get("/api/v1/roles", noRole).objects("items").forEach(role -> {
            String code = String.valueOf(role.get("code"));
            if (!code.equals("OPERATOR")) {
                rights.put(code, strings(role.get("rights")));
                tokens.put(code, town.person(here, code).token());
            }
        });
    }

    /// Somebody who may.
    private String caller(Operation operation) {
        return operation.open() ? "" : operation.rights().contains("platform.parks.manage") ? operator : everyRole;
    }

    private static Set<String> strings(@Nullable Object list) {
        Set<String> words = new TreeSet<>();
        ((Collection<?>) Objects.requireNonNull(list)).forEach(word -> words.add(String.valueOf(word)));
        return words;
    }

    /// A little of what people do, so that the lists of a park have something to show.
    private void live(String token, String mark) {
        assertEquals(
                201,
                http.post("/api/v1/units", token, Map.of("name", mark + "unit")).status());
        for (int i = 0; i < 3; i++) {
            Http.Reply opened = http.post(
                    "/api/v1/cases",
                    token,
                    Map.of("workflow", "request", "title", mark + i, "data", Map.of("subject", mark + "subject")));
            assertEquals(201, opened.status(), opened::text);
        }
        fund(token, mark);
        Map<String, Object> task =
                http.get("/api/v1/tasks", token).objects("items").getFirst();
        assertEquals(
                200,
                http.post(
                                "/api/v1/tasks/" + task.get("id") + "/completion",
                                token,
                                Map.of("outcome", "forward", "comment", mark + "comment"))
                        .status());
    }

    private void fund(String token, String mark) {
        Map<String, Object> amount = Map.of("amount", "5000000.00", "currency", "CNY");
        Http.Reply fund = http.post(
                "/api/v1/seedfund/funds",
                token,
                Map.of("name", mark + "fund", "size", amount, "contributors", List.of()));
        LocalDate today = LocalDate.now(Calendar.ZONE);
        Http.Reply call = http.post(
                "/api/v1/seedfund/rounds",
                token,
                Map.of(
                        "fundId",
                        fund.string("id"),
                        "title",
                        mark + "call",
                        "preset",
                        "CQ-2016",
                        "opensAt",
                        today.toString(),
                        "closesAt",
                        today.plusDays(20).toString(),
                        "budget",
                        amount,
                        "notice",
                        mark + "notice"));
        assertEquals(201, call.status(), call::text);
        http.post("/api/v1/seedfund/rounds/" + call.string("id") + "/publication", token, Map.of());
        Http.Reply draft = http.post("/api/v1/seedfund/applications", token, Map.of("roundId", call.string("id")));
        assertEquals(201, draft.status(), draft::text);
    }

    @AfterAll
    void count() {
        System.out.printf(
                "EveryOperationTest: %d operations, %d probes, ids of %d tables of the other park%n",
                operations.size(), probes.get(), theirs.size());
    }

    Stream<Operation> everyOperation() {
        return operations.stream();
    }

    Stream<Operation> guarded() {
        return operations.stream().filter(operation -> !operation.open());
    }

    Stream<Operation> withIds() {
        return operations.stream()
                .filter(operation -> !operation.variables(true).isEmpty());
    }

    /// What is removed is found by nobody afterwards, and what one keeps out of not by oneself.
    Stream<Operation> removalsLast() {
        return withIds()
                .sorted(Comparator.comparing(operation -> operation.path().endsWith("/recusals")
                        ? 2
                        : operation.method().equals("DELETE") ? 1 : 0));
    }

    Stream<Operation> withBodies() {
        return operations.stream().filter(Operation::takesJson);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void onlyAnHonestTokenOpensIt(Operation operation) {
        Probe probe = new Probe(operation);
        forger.forgeries(noRole).forEach((name, token) -> {
            Http.Reply reply = probe.send(token, probe.random(), operation.example());
            probe.expect(reply.status() == 401, name + " got " + reply.status());
        });
        probe.requireNothingWrong();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void whoeverHasTheRightAndNobodyElseGetsIn(Operation operation) {
        Probe probe = new Probe(operation);
        tokens.forEach((role, token) -> {
            boolean may = operation.rights().isEmpty()
                    || !Collections.disjoint(operation.rights(), rights.getOrDefault(role, Set.of()));
            if (!may || !operation.streams()) {
                Http.Reply reply = probe.send(token, probe.random(), operation.example());
                probe.expect(may != reply.string("code").equals("problem.forbidden"), role + " got " + reply.status());
            }
        });
        if (!operation.rights().isEmpty()) {
            int status = probe.send(noRole, probe.random(), operation.example()).status();
            probe.expect(status == 403, "nobody in particular got " + status);
        }
        probe.requireNothingWrong();
    }

    @ParameterizedTest
    @MethodSource("withIds")
    void whatBelongsToTheOtherParkDoesNotExist(Operation operation) {
        Probe probe = new Probe(operation);
        String token = caller(operation);
        Http.Reply unknown = probe.send(token, probe.random(), operation.example());
        theirs.forEach((table, id) -> {
            List<Map<String, String>> attempts = new ArrayList<>();
            attempts.add(probe.everywhere(id));
            if (operation.variables(true).size() > 1) {
                ours.values().forEach(own -> attempts.add(probe.last(own, id)));
            }
            for (Map<String, String> attempt : attempts) {
                Http.Reply reply = probe.send(token, attempt, operation.example());
                probe.expect(reply.status() == unknown.status(), table + " " + reply.status() + " " + reply.text());
                probe.expect(plain(reply).equals(plain(unknown)), table + " is told apart: " + reply.text());
            }
        });
        if (operation.variables(true).size() == 2) {
            pairs.forEach(pair -> {
                Http.Reply reply = probe.send(token, probe.both(pair), operation.example());
                probe.expect(plain(reply).equals(plain(unknown)), pair + " is told apart: " + reply.text());
            });
        }
        probe.expect(
                unknown.status() == 404 || !operation.method().equals("GET"), "a random id got " + unknown.status());
        probe.requireNothingWrong();
    }

    Stream<Operation> namingIds() {
        return operations.stream()
                .filter(Operation::namesIds)
                .filter(operation -> !operation.rights().contains("platform.parks.manage"));
    }

    /// Also where a body names it, and the path something of one's own.
    @ParameterizedTest
    @MethodSource("namingIds")
    void whatBelongsToTheOtherParkCannotBeNamed(Operation operation) {
        Probe probe = new Probe(operation);
        String token = caller(operation);
        Collection<UUID> places = operation.variables(true).isEmpty() ? Set.of(Ids.next()) : ours.values();
        for (UUID place : places) {
            UUID nothing = Ids.next();
            Http.Reply unknown = probe.send(token, probe.everywhere(place), operation.exampleNaming(nothing));
            for (String kind : NAMED) {
                UUID id = Objects.requireNonNull(theirs.get(kind), kind);
                Http.Reply reply = probe.send(token, probe.everywhere(place), operation.exampleNaming(id));
                probe.expect(
                        plain(reply).replace(id.toString(), nothing.toString()).equals(plain(unknown)),
                        kind + " is told apart: " + reply.text() + unknown.text());
            }
        }
        probe.requireNothingWrong();
    }

    /// The probes above prove nothing of a kind of id the other park has no row of, so there everybody finds something
    /// by each of them. Last, because it changes what it finds.
    @ParameterizedTest
    @MethodSource("removalsLast")
    @Order(Integer.MAX_VALUE)
    void atHomeTheSameIdsAreFound(Operation operation) {
        if (operation.open() || operation.rights().contains("platform.parks.manage")) {
            return;
        }
        Probe probe = new Probe(operation);
        List<String> names = operation.variables(true);
        boolean found = names.size() == 2 && pairs.stream().anyMatch(pair -> probe.finds(probe.both(pair)))
                || theirs.values().stream()
                        .anyMatch(first -> names.size() == 1
                                ? probe.finds(Map.of(names.getFirst(), first.toString()))
                                : theirs.values().stream()
                                        .anyMatch(
                                                second -> probe.finds(probe.both(new Neighbour.Pair(first, second)))));
        assertTrue(found, () -> operation + " finds none of " + theirs + (names.size() == 2 ? pairs : ""));
    }

    private static String plain(Http.Reply reply) {
        return reply.text().replaceAll("\"trace\":\"[^\"]*\"", "");
    }

    /// Each id with each operation, also where it does not belong: whatever comes is documented and nobody else's.
    @ParameterizedTest
    @MethodSource("everyOperation")
    void whatIsOursNeverBreaksIt(Operation operation) {
        Probe probe = new Probe(operation);
        if (operation.streams()) {
            return;
        }
        String token = caller(operation);
        probe.send(token, probe.random(), operation.example());
        if (!operation.variables(true).isEmpty()) {
            ours.values().forEach(id -> {
                probe.send(token, probe.everywhere(id), operation.example());
                probe.send(token, probe.everywhere(id), operation.takesJson() ? "{}" : "");
            });
        }
        probe.requireNothingWrong();
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void anUnknownParameterIsRefused(Operation operation) {
        Probe probe = new Probe(operation);
        String token = caller(operation);
        for (String query : List.of("?tenant=" + there.id(), "?park_id=x", "?zzz")) {
            Http.Reply reply = probe.send(token, probe.random(), operation.example(), query);
            probe.expect(reply.status() == 400, query + " got " + reply.status());
        }
        probe.requireNothingWrong();
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void whatCannotBeReadIsRefused(Operation operation) {
        Probe probe = new Probe(operation);
        String token = caller(operation);
        for (String body : BROKEN) {
            Http.Reply reply = probe.send(token, probe.random(), body);
            probe.expect(reply.status() == 400, body + " got " + reply.status());
        }
        for (String member : List.of("tenant_id", "zzz")) {
            Http.Reply reply = probe.send(token, probe.random(), operation.exampleWith(member));
            probe.expect(
                    reply.status() == 422 || operation.takesAnyField() && reply.status() >= 400,
                    "an unknown field got " + reply.status() + " " + reply.text());
        }
        for (String body : STRANGE) {
            int status = probe.send(token, probe.random(), body).status();
            probe.expect(status >= 400 || body.equals("{}") || body.equals("null"), body + " got " + status);
        }
        probe.requireNothingWrong();
    }

    @Test
    void everyProblemHasItsPage() {
        for (String code : codes) {
            assertEquals(
                    200,
                    http.get("/problems/" + code, "", "Accept", "text/html").status(),
                    code);
        }
    }

    @Test
    void theOtherParkIsReal() {
        assertNotEquals(here.cell(), there.cell());
        assertTrue(
                theirs.keySet().containsAll(Set.of("matter", "inbox_item", "member", "unit", "event")),
                theirs::toString);
    }

    /// Sends to one operation and looks at every answer.
    private final class Probe {
        private final Operation operation;
        private final List<String> wrong = new ArrayList<>();

        Probe(Operation operation) {
            this.operation = operation;
        }

        boolean finds(Map<String, String> ids) {
            String path = operation.at(name -> ids.getOrDefault(name, word(name, there)));
            String body = operation.namesIds()
                    ? operation.exampleNaming(Objects.requireNonNull(theirs.get("member")))
                    : operation.exampleSaying(WORDS);
            int status = ask(path, body);
            if (status == 401) {
                // somebody's place in the park was changed on the way
                everyRoleThere = Tenancy.as(there.tenant(), () -> enrolment.issueToken(resident.member()));
                status = ask(path, body);
            }
            // A made-up row may be no good, but it was found.
            return status != 401 && status != 404;
        }

        private int ask(String path, String body) {
            return http.send(
                            operation.method(),
                            path,
                            everyRoleThere,
                            body.isEmpty() ? null : body,
                            "If-Match",
                            "\"1\"",
                            "Accept",
                            "*/*")
                    .status();
        }

        private String word(String name, Park park) {
            return name.equals("park") ? park.slug() : WORDS.getOrDefault(name, "request");
        }

        Map<String, String> both(Neighbour.Pair pair) {
            List<String> names = operation.variables(true);
            return Map.of(
                    names.getFirst(), pair.first().toString(),
                    names.getLast(), pair.second().toString());
        }

        Map<String, String> random() {
            return everywhere(Ids.next());
        }

        Map<String, String> everywhere(UUID id) {
            Map<String, String> values = new HashMap<>();
            operation.variables(true).forEach(name -> values.put(name, id.toString()));
            return values;
        }

        Map<String, String> last(UUID own, UUID foreign) {
            Map<String, String> values = everywhere(own);
            values.put(operation.variables(true).getLast(), foreign.toString());
            return values;
        }

        Http.Reply send(String token, Map<String, String> ids, String body) {
            return send(token, ids, body, "");
        }

        Http.Reply send(String token, Map<String, String> ids, String body, String query) {
            String path = operation.at(name -> ids.getOrDefault(name, word(name, here)));
            Http.Reply reply = http.send(
                    operation.method(),
                    path + query,
                    token,
                    body.isEmpty() ? null : body,
                    "If-Match",
                    "\"1\"",
                    "Accept",
                    "*/*");
            probes.incrementAndGet();
            examine(reply, body, token.equals(operator) || operation.path().startsWith("/api/v1/public"));
            return reply;
        }

        /// @param sent  what may be said again
        /// @param parks the answer may name the other park itself
        private void examine(Http.Reply reply, String sent, boolean parks) {
            expect(reply.status() < 500, reply.status() + " " + reply.text());
            expect(operation.documents(reply.status()), reply.status() + " is not documented");
            secrets.stream()
                    .filter(reply.text()::contains)
                    .filter(secret -> !sent.contains(secret))
                    .filter(secret -> !parks || !secret.equals(there.id().toString()))
                    .forEach(secret -> wrong.add("tells of the other park: " + secret));
            if (reply.status() >= 400) {
                JsonNode problem = reply.text().startsWith("{") ? Trees.read(reply.text()) : Trees.empty();
                String code = problem.path("code").asText();
                codes.add(code);
                expect(
                        reply.header("Content-Type").startsWith("application/problem+json"),
                        "no problem: " + reply.text());
                expect(problem.path("type").asText().equals("/problems/" + code), "type of " + reply.text());
                expect(problem.path("status").asInt() == reply.status() && problem.has("trace"), reply.text());
                expect(
                        reply.status() != 409 || problem.path("now").path("can").isArray(),
                        "no way on: " + reply.text());
                expect(!INSIDES.matcher(reply.text()).find(), "shows its insides: " + reply.text());
            }
        }

        void expect(boolean right, String otherwise) {
            if (!right) {
                wrong.add(otherwise);
            }
        }

        void requireNothingWrong() {
            assertEquals(List.of(), wrong.stream().distinct().limit(8).toList(), operation::toString);
        }
    }
}
