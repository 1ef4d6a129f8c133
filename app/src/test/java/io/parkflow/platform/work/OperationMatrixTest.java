package io.parkflow.platform.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.Jobs;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Standing;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.catalog.MoreWorkflows;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.platform.inbox.StartDesk;
import io.parkflow.platform.inbox.TaskDesk;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation on every shape of a step, as `operations.json` says; the page about them is made from the same file.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationMatrixTest implements TestPropertyProvider {
    private static final Path PAGE = Path.of("docs", "operations.md");
    private static final JsonNode TABLE = Trees.read(resource());

    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");

    @Inject
    Town town;

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
    Hands hands;

    @Inject
    Countersigning countersigning;

    @Inject
    Returning returning;

    @Inject
    Withdrawing withdrawing;

    @Inject
    Stopping stopping;

    @Inject
    Pausing pausing;

    @Inject
    Telling telling;

    @Inject
    Trail trail;

    @Inject
    Jobs jobs;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private Park park;
    private final Map<UUID, Caller> people = new HashMap<>();
    private Caller starter;
    private Caller handler;
    private Caller head;
    private Caller second;
    private Caller third;
    private Caller spare;
    private Caller leader;
    private Caller office;

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeAll
    void settle() {
        park = town.park();
        starter = person("DEPT_HANDLER");
        handler = person("DEPT_HANDLER");
        head = person("DEPT_HEAD");
        second = person("DEPT_HEAD");
        third = person("DEPT_HEAD");
        spare = person("DEPT_HEAD");
        leader = person("PARK_LEADER");
        office = person("DISPATCH_OFFICE");
        workflows.bring("shape-called", Shape.calledBundle(), Shape.CALLED_DRAWING, Map.of());
        for (Shape shape : Shape.values()) {
            workflows.bring(shape.workflow(), shape.bundle(), shape.drawing(), Map.of("opening", Shape.FORM));
        }
    }

    private Caller person(String role) {
        UUID member = town.person(park, role).member();
        Caller caller = Tenancy.as(park.tenant(), () -> transactions.read(() -> standing.of(member)));
        people.put(member, caller);
        return caller;
    }

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (JsonNode operation : TABLE.path("operations")) {
            for (Shape shape : Shape.values()) {
                String said = operation.path("cells").path(shape.key()).asText();
                cells.add(Arguments.of(
                        operation.path("key").asText(),
                        shape,
                        said,
                        operation.path("event").asText()));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @MethodSource("cells")
    void everyCellHolds(String operation, Shape shape, String said, String event) {
        UUID matter = atCheck(shape);
        if (operation.startsWith("withdraw") || operation.equals("return-earlier")) {
            prepared(operation, shape, matter);
        }
        if (said.equals("409")) {
            Map<String, Long> before = footprint();
            Rejected refused = refused(() -> perform(operation, matter));
            assertEquals(409, refused.status(), refused::getMessage);
            assertEquals(before, footprint());
        } else {
            perform(operation, matter);
            exact(matter);
            if (event.startsWith("work.") && !said.equals("own")) {
                assertTrue(events(matter).contains(event), () -> events(matter).toString());
            }
        }
        drain(matter);
        exact(matter);
        assertEquals(List.of(), unbound(matter));
        assertEquals(end(operation, said), state(matter));
    }

    private static State end(String operation, String said) {
        return said.equals("409")
                ? State.CLOSED
                : switch (operation) {
                    case "reject" -> State.REJECTED;
                    case "cancel" -> State.WITHDRAWN;
                    case "terminate" -> State.TERMINATED;
                    default -> State.CLOSED;
                };
    }

    /// Brings the case to where the operation is tried.
    private void prepared(String operation, Shape shape, UUID matter) {
        boolean all = operation.equals("return-earlier");
        if (operation.equals("withdraw-late") || operation.equals("withdraw")) {
            answer(check(matter), "agree");
        }
        if (operation.equals("withdraw-late") || all) {
            while (open(matter).stream().noneMatch(item -> item.step().equals("finish"))) {
                answer(open(matter).getFirst(), "agree");
            }
        }
        if (operation.equals("withdraw-late")) {
            as(leader, () -> hands.claim(open(matter).getFirst().id()));
        }
    }

    private void perform(String operation, UUID matter) {
        now.forward(Duration.ofMinutes(1));
        switch (operation) {
            case "approve" -> answer(check(matter), "agree");
            case "reject" -> {
                while (!state(matter).isOver()) {
                    answer(open(matter).getFirst(), "refuse");
                }
            }
            case "claim" ->
                as(actor(check(matter)), () -> hands.claim(check(matter).id()));
            case "release" -> {
                Item item = check(matter);
                as(actor(item), () -> hands.claim(item.id()));
                as(actor(item), () -> hands.release(item.id()));
            }
            case "transfer" ->
                as(actor(check(matter)), () -> hands.transfer(check(matter).id(), to(spare)));
            case "delegate" ->
                as(actor(check(matter)), () -> hands.delegate(check(matter).id(), to(spare)));
            case "before", "beside", "after" -> ask(matter, operation);
            case "recall" -> {
                Item item = check(matter);
                ask(matter, "before");
                Item help = as(head, () -> items.helping(item.id())).getFirst();
                refused(() -> as(spare, () -> countersigning.remove(item.id(), help.id())));
                as(actor(item), () -> countersigning.remove(item.id(), help.id()));
            }
            case "return-previous" -> back(check(matter), "previous", "again");
            case "return-earlier" -> back(open(matter).getFirst(), "prepare", "again");
            case "return-back" -> back(check(matter), "prepare", "back");
            case "return-starter" -> back(check(matter), "starter", "again");
            case "withdraw", "withdraw-late" -> {
                Trail.Mark mine = as(head, () -> trail.of(matter)).stream()
                        .filter(mark -> mark.step().equals("check"))
                        .findFirst()
                        .orElseThrow();
                Caller doer = Objects.requireNonNull(people.get(mine.member()));
                as(doer, () -> withdrawing.withdraw(desk.known(matter), mine.task(), Optional.of("看错了")));
            }
            case "cancel" -> as(starter, () -> stopping.cancel(desk.known(matter), "不办了"));
            case "terminate" -> as(office, () -> stopping.terminate(desk.known(matter), "政策停止执行"));
            case "suspend" -> suspend(matter);
            case "extend" -> {
                suspend(matter);
                as(office, () -> pausing.extend(desk.known(matter), pause(28)));
                assertEquals(409, refused(() -> grant(matter, leader, true)).status(), "nothing was asked for");
            }
            case "grant" -> {
                as(office, () -> pausing.suspend(desk.known(matter), pause(90)));
                assertTrue(expected(matter).isBefore(day(60)), "thirty working days until somebody allows more");
                assertEquals(409, refused(() -> grant(matter, office, true)).status());
                grant(matter, leader, true);
                assertEquals(day(90), expected(matter));
            }
            case "resume" -> {
                suspend(matter);
                now.forward(Duration.ofDays(7));
                as(office, () -> pausing.resume(desk.known(matter), Optional.empty()));
            }
            case "copy" ->
                as(head, () -> telling.copy(desk.known(matter), new Telling.Copying(List.of(spare.member()), "请知悉")));
            case "comment" ->
                as(
                        head,
                        () -> telling.comment(
                                desk.known(matter), new Telling.Saying("请看附件", List.of(spare.member()), List.of())));
            case "urge" -> {
                as(starter, () -> telling.urge(desk.known(matter), Optional.empty()));
                Rejected soon = refused(() -> as(starter, () -> telling.urge(desk.known(matter), Optional.empty())));
                assertTrue(soon.more().containsKey("again"));
            }
            default -> throw new IllegalArgumentException(operation);
        }
    }

    private void suspend(UUID matter) {
        as(office, () -> pausing.suspend(desk.known(matter), pause(20)));
        Item item = check(matter);
        assertTrue(item.dueAt().isEmpty() && item.leftMinutes().isPresent());
        assertEquals(
                "tasks.suspended", refused(() -> answer(item, "agree")).reason().code());
        assertEquals(0, runDue());
    }

    private Pausing.Break pause(int days) {
        return new Pausing.Break("等待上级批复", day(days));
    }

    private LocalDate day(int fromNow) {
        return LocalDate.ofInstant(now.instant(), ZoneOffset.UTC).plusDays(fromNow);
    }

    private void grant(UUID matter, Caller who, boolean granted) {
        as(who, () -> pausing.answer(desk.known(matter), new Pausing.Answer(granted, "同意")));
    }

    private LocalDate expected(UUID matter) {
        return as(
                head,
                () -> sql.of("select expected_on from case_pause where tenant_id = :tenant and case_id = :case")
                        .with("case", matter)
                        .one(row -> row.date("expected_on")));
    }

    private void ask(UUID matter, String kind) {
        Item item = check(matter);
        as(
                actor(item),
                () -> countersigning.ask(
                        item.id(), new Countersigning.Asked(kind, List.of(spare.member(), leader.member()), "请会签")));
        if (kind.equals("beside")) {
            Item mine = check(matter);
            Rejected first = refused(() -> answer(mine, "agree"));
            assertTrue(first.more().containsKey("waitsFor"), first::getMessage);
        }
    }

    private void back(Item item, String to, String then) {
        as(actor(item), () -> returning.back(item.id(), new Returning.Back(to, then, "请补充")));
    }

    private static Handing to(Caller caller) {
        return new Handing(caller.member(), "请办理");
    }

    /// A new case, answered as far as the step the table is about.
    private UUID atCheck(Shape shape) {
        List<String> heads = Stream.of(head, second, third)
                .map(caller -> caller.member().toString())
                .toList();
        Case opened = as(
                starter,
                () -> starts.start(shape.workflow(), "会签事项", Trees.of(Map.of("subject", "会签事项", "people", heads))));
        now.forward(Duration.ofMinutes(1));
        answer(open(opened.id()).getFirst(), "forward");
        now.forward(Duration.ofMinutes(1));
        if (shape == Shape.TIMER) {
            now.forward(Duration.ofDays(2));
            assertTrue(runDue() > 0);
        }
        return opened.id();
    }

    /// Answers whatever is open until the case is over.
    private void drain(UUID matter) {
        if (state(matter) == State.SUSPENDED) {
            as(office, () -> pausing.resume(desk.known(matter), Optional.empty()));
        }
        for (int turn = 0; turn < 60 && !state(matter).isOver(); turn++) {
            now.forward(Duration.ofMinutes(1));
            List<Item> open = open(matter);
            if (open.isEmpty()) {
                now.forward(Duration.ofDays(2));
                assertTrue(runDue() > 0, () -> "nobody can do anything: " + leaves(matter));
            } else {
                // whoever is asked for help first: the holder may have to wait
                Item next = open.stream()
                        .min(Comparator.comparing(item -> item.kind() == Item.Kind.STEP))
                        .orElseThrow();
                answer(next, usual(next));
            }
        }
        assertTrue(state(matter).isOver(), () -> leaves(matter).toString());
    }

    private static String usual(Item item) {
        return switch (item.kind()) {
            case STEP ->
                switch (item.step()) {
                    case "prepare" -> "forward";
                    case "finish" -> "approve";
                    default -> "agree";
                };
            case BEFORE, BESIDE, AFTER -> "agree";
            case DELEGATED -> "done";
            case REWORK -> "resubmit";
        };
    }

    private void answer(Item item, String outcome) {
        now.forward(Duration.ofMinutes(1));
        boolean opening =
                item.kind() == Item.Kind.REWORK && HelpSteps.target(item).equals("start");
        List<String> heads = Stream.of(head, second, third)
                .map(caller -> caller.member().toString())
                .toList();
        as(
                actor(item),
                () -> tasks.complete(
                        item.id(),
                        outcome,
                        Optional.of("意见"),
                        opening ? Trees.of(Map.of("subject", "会签事项(改)", "people", heads)) : Trees.empty()));
    }

    private Item check(UUID matter) {
        return as(head, () -> items.ofCase(matter)).stream()
                .filter(item -> item.kind() == Item.Kind.STEP && item.step().equals("check"))
                .findFirst()
                .orElseThrow();
    }

    private List<Item> open(UUID matter) {
        return as(head, () -> items.ofCase(matter)).stream()
                .filter(item -> !item.isHeld())
                .toList();
    }

    private Caller actor(Item item) {
        return switch (item.owner()) {
            case "r:DEPT_HANDLER" -> handler;
            case "r:DEPT_HEAD" -> head;
            case "r:PARK_LEADER" -> leader;
            case String member -> Objects.requireNonNull(people.get(UUID.fromString(member.substring(2))));
        };
    }

    private State state(UUID matter) {
        return as(head, () -> desk.known(matter)).state();
    }

    private Set<String> events(UUID matter) {
        return Set.copyOf(as(
                head,
                () -> sql.of("select type from event where tenant_id = :tenant and case_id = :case")
                        .with("case", matter)
                        .list(row -> row.text("type"))));
    }

    /// The inbox and the engine agree, every count is exact, and no token stands where nobody can move it.
    private void exact(UUID matter) {
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, Integer> kept = new TreeMap<>();
        as(head, () -> {
            sql.of("""
                            select candidate, cast(count(*) as integer) as n from (
                                select candidate from inbox_item where tenant_id = :tenant
                                union all select 'c:' || member_id from case_copy
                                    where tenant_id = :tenant and read_at is null
                                union all select 'd:' || member_id from inbox_done
                                    where tenant_id = :tenant) as there group by 1
                            """).list(row -> counted.put(row.text("candidate"), row.integer("n")) == null);
            return sql.of("""
                            select candidate, cast(sum(open) as integer) as n from inbox_count
                            where tenant_id = :tenant group by 1 having sum(open) <> 0
                            """).list(row -> kept.put(row.text("candidate"), row.integer("n")) == null);
        });
        assertEquals(counted, kept);
        Set<String> inEngine = Set.copyOf(
                as(head, () -> sql.of("""
                                select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.execution_id_
                                where e.root_proc_inst_id_ = :case
                                """).with("case", matter.toString()).list(row -> row.text("id_"))));
        Set<String> inInbox = as(head, () -> items.ofCase(matter)).stream()
                .filter(item -> item.kind() == Item.Kind.STEP)
                .map(item -> item.id().toString())
                .collect(Collectors.toSet());
        assertEquals(inEngine, inInbox);
        long waiting = leaves(matter).stream()
                .filter(point -> !Set.of("join", "wait").contains(point))
                .count();
        assertEquals(inEngine.size(), waiting, () -> leaves(matter).toString());
        if (state(matter).isOver()) {
            assertEquals(List.of(), leaves(matter));
            assertEquals(Set.of(), inEngine);
        } else {
            assertFalse(leaves(matter).isEmpty());
        }
    }

    /// Forms that were handed in and that no event of the case is bound to.
    private List<String> unbound(UUID matter) {
        return as(head, () -> sql.of("""
                        select s.step from submission s where s.tenant_id = :tenant and s.case_id = :case
                            and not exists (select from event e where e.tenant_id = s.tenant_id and e.case_id = s.case_id
                                and e.detail ->> 'paper' = cast(s.id as text) and e.detail ->> 'bound' is not null)
                        """).with("case", matter).list(row -> row.text("step")));
    }

    /// Where tokens stand.
    private List<String> leaves(UUID matter) {
        return as(head, () -> sql.of("""
                        select coalesce(e.act_id_, '?') as point from act_ru_execution e
                        where e.root_proc_inst_id_ = :case and e.parent_id_ is not null
                            -- a call is where what it called is
                            and not exists (select from act_ru_execution s where s.super_exec_ = e.id_)
                            -- an instance of many that is done stays until all are
                            and (e.is_active_ or e.act_id_ = 'join') and not exists (
                            select from act_ru_execution c where c.parent_id_ = e.id_) order by 1
                        """).with("case", matter.toString()).list(row -> row.text("point")));
    }

    /// How many rows there are, to see that a refusal leaves none.
    private Map<String, Long> footprint() {
        Map<String, Long> counts = new TreeMap<>();
        as(head, () -> {
            for (String table : List.of("inbox_item", "inbox_done", "event", "outbox", "kept_answer", "case_copy")) {
                counts.put(
                        table,
                        sql.of("select count(*) as n from " + table + " where tenant_id = :tenant")
                                .one(row -> row.number("n")));
            }
            return counts;
        });
        return counts;
    }

    private Rejected refused(Runnable work) {
        try {
            work.run();
        } catch (Rejected rejected) {
            return rejected;
        }
        throw new AssertionError("it was not refused");
    }

    private int runDue() {
        return Tenancy.as(park.tenant(), jobs::runDue);
    }

    private void as(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return caller;
        });
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return Tenancy.as(park.tenant(), () -> {
            try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
                return transactions.write(work);
            }
        });
    }

    /// One of many takes an answer back after the step was left: the others are not asked twice.
    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            names = {"ALL", "TURN", "RATIO", "VOTES"})
    void ofManyOnlyTheOneWhoTakesItBackIsAskedAgain(Shape shape) {
        UUID matter = atCheck(shape);
        while (open(matter).stream().noneMatch(item -> item.step().equals("finish"))) {
            answer(open(matter).getFirst(), "agree");
        }
        Trail.Mark last = as(head, () -> trail.of(matter)).getLast();
        Set<UUID> answered = as(head, () -> trail.of(matter)).stream()
                .filter(mark -> mark.step().equals("check") && !mark.task().equals(last.task()))
                .map(Trail.Mark::member)
                .collect(Collectors.toSet());
        withdraw(matter, last);
        exact(matter);

        List<Item> open = open(matter);
        assertTrue(open.stream().anyMatch(item -> item.isOf(last.member())), open::toString);
        assertTrue(open.stream().noneMatch(item -> answered.stream().anyMatch(item::isOf)), open::toString);
        assertEquals(shape == Shape.RATIO || shape == Shape.VOTES ? 2 : 1, open.size());
        answer(
                open.stream()
                        .filter(item -> item.isOf(last.member()))
                        .findFirst()
                        .orElseThrow(),
                "agree");
        assertEquals(
                List.of("finish"),
                open(matter).stream().map(Item::step).distinct().toList());
        drain(matter);
        exact(matter);
    }

    @Test
    void inTurnTheOneBeforeTheLastIsToldWhoAnswered() {
        UUID matter = atCheck(Shape.TURN);
        answer(open(matter).getFirst(), "agree");
        Trail.Mark first = as(head, () -> trail.of(matter)).getLast();
        answer(open(matter).getFirst(), "agree");

        Rejected late = refused(() -> withdraw(matter, first));
        assertEquals("tasks.already-done", late.reason().code());
        assertTrue(late.more().containsKey("by") && late.more().containsKey("at"));
        withdraw(matter, as(head, () -> trail.of(matter)).getLast());
        exact(matter);
        drain(matter);
    }

    /// The others' answers stand while one is taken back, whoever it is.
    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            names = {"ALL", "VOTES"})
    void whileTheOthersAreAtItAnAnswerIsTakenBackAndGivenAnew(Shape shape) {
        UUID matter = atCheck(shape);
        answer(open(matter).getFirst(), "agree");
        Trail.Mark first = as(head, () -> trail.of(matter)).getLast();
        withdraw(matter, first);
        exact(matter);
        assertEquals(3, open(matter).size());
        answer(
                open(matter).stream()
                        .filter(item -> item.isOf(first.member()))
                        .findFirst()
                        .orElseThrow(),
                "refuse");
        drain(matter);
        exact(matter);
        assertEquals(State.CLOSED, state(matter));
    }

    /// One pause after the other does not get round the consent that a long one needs.
    @Test
    void pausesInARowCountAsOne() {
        UUID matter = atCheck(Shape.SINGLE);
        as(office, () -> pausing.suspend(desk.known(matter), pause(28)));
        now.forward(Duration.ofDays(28));
        as(office, () -> pausing.resume(desk.known(matter), Optional.empty()));

        as(office, () -> pausing.suspend(desk.known(matter), pause(35)));
        assertTrue(expected(matter).isBefore(day(20)), "what is left of the thirty working days");
        grant(matter, leader, true);
        assertEquals(day(35), expected(matter));
        as(office, () -> pausing.resume(desk.known(matter), Optional.empty()));

        answer(check(matter), "agree");
        as(office, () -> pausing.suspend(desk.known(matter), pause(28)));
        assertEquals(day(28), expected(matter), "another step, another thirty");
        drain(matter);
    }

    private void withdraw(UUID matter, Trail.Mark mark) {
        now.forward(Duration.ofMinutes(1));
        Caller doer = Objects.requireNonNull(people.get(mark.member()));
        as(doer, () -> withdrawing.withdraw(desk.known(matter), mark.task(), Optional.empty()));
    }

    @Test
    void thePageSaysWhatTheFileSays() throws IOException {
        String page = OperationPage.of(TABLE);
        if (Boolean.getBoolean("parkflow.docs.write") || !Files.exists(PAGE)) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "run with -Dparkflow.docs.write=true");
    }

    @Test
    void everyDeedIsInTheFile() {
        Set<String> told = new HashSet<>();
        TABLE.path("operations")
                .forEach(operation -> told.add(operation.path("key").asText().split("-")[0]));
        for (Deed deed : Deed.values()) {
            assertTrue(told.contains(deed.key()) || deed == Deed.COUNTERSIGN && told.contains("before"), deed.key());
        }
    }

    private static String resource() {
        try (InputStream in = OperationMatrixTest.class.getClassLoader().getResourceAsStream("operations.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
