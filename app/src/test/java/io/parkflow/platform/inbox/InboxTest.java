package io.parkflow.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Everybody's own view of what waits: exact, in the order asked for, and cheap however much there is.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InboxTest implements TestPropertyProvider {
    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    TaskViews views;

    @Inject
    Choices choices;

    @Inject
    Standing standing;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    private final Map<String, String> cases = new HashMap<>();
    private Park park;
    private Town.Person handler;

    @Override
    public Map<String, String> getProperties() {
        return new HashMap<>(Migrated.properties());
    }

    @BeforeAll
    void settle() {
        park = town.park();
        handler = town.person(park, "DEPT_HANDLER");
        for (String title : List.of("新建东门围墙", "修缮西门道路", "增设ＥＶ充电桩", "东门绿化", "没有期限的事")) {
            cases.put(title, start(handler, title));
        }
        Instant now = Instant.now();
        due("新建东门围墙", now.plus(40, ChronoUnit.DAYS), now.plus(20, ChronoUnit.DAYS));
        due("修缮西门道路", now.minus(1, ChronoUnit.DAYS), now.minus(3, ChronoUnit.DAYS));
        due("增设ＥＶ充电桩", now.plus(30, ChronoUnit.DAYS), now.minus(1, ChronoUnit.HOURS));
        due("东门绿化", now.plus(2, ChronoUnit.HOURS), now.minus(1, ChronoUnit.HOURS));
        as(
                handler,
                () -> sql.of("""
                                update inbox_item set due_at = null, soon_at = null
                                where tenant_id = :tenant and case_id = :case
                                """).with("case", UUID.fromString(id("没有期限的事"))).change());
    }

    private void due(String title, Instant due, Instant soon) {
        as(
                handler,
                () -> sql.of("""
                                update inbox_item set due_at = :due, soon_at = :soon
                                where tenant_id = :tenant and case_id = :case
                                """)
                        .with("due", due)
                        .with("soon", soon)
                        .with("case", UUID.fromString(id(title)))
                        .change());
    }

    private String id(String title) {
        return Objects.requireNonNull(cases.get(title));
    }

    @Test
    void ordersAreByTimeOfArrivalByDeadlineAndByLight() {
        assertEquals(List.of("没有期限的事", "东门绿化", "增设ＥＶ充电桩", "修缮西门道路", "新建东门围墙"), titles(""));
        assertEquals(List.of("修缮西门道路", "东门绿化", "增设ＥＶ充电桩", "新建东门围墙", "没有期限的事"), titles("&sort=due"));
        // the one at the charging point has 30 days left but is scarce by now
        assertEquals(List.of("修缮西门道路", "东门绿化", "增设ＥＶ充电桩", "新建东门围墙", "没有期限的事"), titles("&sort=light"));
    }

    @Test
    void everyOrderPagesWithoutLossOrRepetition() {
        for (String sort : List.of("newest", "due", "light")) {
            List<Object> whole = titles("&sort=" + sort);
            List<Object> paged = new ArrayList<>();
            String cursor = "";
            for (int page = 0; page < 6; page++) {
                Http.Reply reply = http.get("/api/v1/tasks?limit=1&sort=" + sort + cursor, handler.token());
                assertEquals(200, reply.status(), reply::text);
                reply.objects("items").forEach(row -> paged.add(row.get("caseTitle")));
                Object next = reply.body().get("next");
                if (next == null) {
                    break;
                }
                cursor = "&cursor=" + URLEncoder.encode(next.toString(), StandardCharsets.UTF_8);
            }
            assertEquals(whole, paged, sort);
        }
        assertEquals(
                400, http.get("/api/v1/tasks?cursor=x_y_z", handler.token()).status());
    }

    @Test
    void filtersNarrowAndThenNothingIsSaidOfTheTotal() {
        assertEquals(List.of("修缮西门道路"), titles("&light=red"));
        assertEquals(List.of("东门绿化", "增设ＥＶ充电桩"), titles("&light=yellow"));
        assertEquals(5, titles("&workflow=request&step=handle").size());
        assertEquals(List.of(), titles("&workflow=request&step=review"));
        Http.Reply narrowed = http.get("/api/v1/tasks?light=red", handler.token());
        assertTrue(narrowed.body().get("total") == null);
        assertEquals(5, http.get("/api/v1/tasks", handler.token()).body().get("total"));
    }

    @Test
    void wordsAreFoundInTitleAndNumberButNotAcrossParks() {
        assertEquals(List.of("东门绿化", "新建东门围墙"), titles("&q=" + encoded("东门")));
        assertEquals(List.of("增设ＥＶ充电桩"), titles("&q=" + encoded("ev充")));
        assertEquals(List.of("增设ＥＶ充电桩"), titles("&q=" + encoded("ＥＶ 充电")));
        assertEquals(List.of(), titles("&q=" + encoded("南门")));
        assertEquals(List.of(), titles("&q=" + encoded("%_")));
        String number =
                http.get("/api/v1/cases/" + id("修缮西门道路"), handler.token()).string("number");
        assertEquals(List.of("修缮西门道路"), titles("&q=" + encoded(number)));
        assertTrue(titles("&q=2").contains("修缮西门道路"), "the second of the year");

        Park other = town.park();
        Town.Person stranger = town.person(other, "DEPT_HANDLER");
        start(stranger, "新建东门围墙");
        assertEquals(List.of("东门绿化", "新建东门围墙"), titles("&q=" + encoded("东门")));
        assertEquals(
                1,
                http.get("/api/v1/tasks?q=" + encoded("东门"), stranger.token())
                        .objects("items")
                        .size());
    }

    @Test
    void whatIsDoneIsFoundByItsWordsToo() {
        Town.Person busy = town.person(town.park(), "DEPT_HANDLER");
        String first = start(busy, "清理排水沟");
        start(busy, "更换路灯");
        answer(busy, first);

        assertEquals(
                1,
                http.get("/api/v1/tasks?view=done&q=" + encoded("排水"), busy.token())
                        .objects("items")
                        .size());
        assertEquals(
                0,
                http.get("/api/v1/tasks?view=done&q=" + encoded("路灯"), busy.token())
                        .objects("items")
                        .size());
    }

    @Test
    void whatTheListCanBeNarrowedToIsWhatThereIs() {
        Town.Person busy = town.person(town.park(), "DEPT_HANDLER", "DEPT_HEAD");
        String first = start(busy, "一");
        start(busy, "二");
        assertEquals(
                List.of(),
                http.get("/api/v1/tasks/choices?view=done", busy.token()).objects("items"));
        answer(busy, first);

        Map<String, Object> matter =
                http.get("/api/v1/tasks/choices", busy.token()).objects("items").getFirst();
        assertEquals("一般事项请示", matter.get("name"));
        assertEquals(
                List.of(Map.of("key", "handle", "name", "部门办理"), Map.of("key", "review", "name", "负责人审核")),
                matter.get("steps"));
        assertEquals(
                List.of(),
                http.get("/api/v1/tasks/choices?view=mine", busy.token()).objects("items"));
        assertEquals(
                List.of(Map.of("key", "handle", "name", "部门办理")),
                http.get("/api/v1/tasks/choices?view=done", busy.token())
                        .objects("items")
                        .getFirst()
                        .get("steps"));
        assertEquals(
                1,
                as(busy, () -> Statements.said(() -> choices.of(TaskView.todo, Locale.SIMPLIFIED_CHINESE)))
                        .size());
    }

    @Test
    void countsAreExact() {
        Town.Person busy = town.person(town.park(), "DEPT_HANDLER", "DISPATCH_OFFICE");
        String first = start(busy, "一");
        start(busy, "二");
        Object task = http.get("/api/v1/tasks", busy.token())
                .objects("items")
                .getFirst()
                .get("id");
        http.post("/api/v1/tasks/" + task + "/claim", busy.token(), Map.of());

        Map<String, Object> counts =
                http.get("/api/v1/tasks/counts", busy.token()).body();
        assertEquals(
                Map.of("todo", 2, "claimable", 1, "mine", 1, "started", 2, "copied", 0, "done", 0, "drafts", 0),
                counts);

        http.post("/api/v1/cases/" + first + "/termination", busy.token(), Map.of("comment", "不办了"));
        Map<String, Object> fewer =
                http.get("/api/v1/tasks/counts", busy.token()).body();
        assertEquals(1, fewer.get("todo"));
        assertEquals(1, fewer.get("started"));
    }

    @Test
    void filtersAreKeptForOnePersonAlone() {
        Town.Person other = town.person(park, "DEPT_HANDLER");
        Map<String, Object> wanted = Map.of("name", "快到期的", "view", "todo", "sort", "due", "light", "yellow");
        Http.Reply kept = http.post("/api/v1/inbox-filters", handler.token(), wanted);
        assertEquals(201, kept.status(), kept::text);
        Http.Reply again = http.post("/api/v1/inbox-filters", handler.token(), Map.of("name", "快到期的", "sort", "light"));

        List<Map<String, Object>> mine =
                http.get("/api/v1/inbox-filters", handler.token()).objects("items");
        assertEquals(kept.string("id"), again.string("id"));
        assertEquals(1, mine.size());
        assertEquals(Map.of("sort", "light"), mine.getFirst().get("filter"));
        assertEquals(List.of(), http.get("/api/v1/inbox-filters", other.token()).objects("items"));
        String at = "/api/v1/inbox-filters/" + kept.string("id");
        assertEquals(404, http.send("DELETE", at, other.token(), null).status());
        assertEquals(204, http.send("DELETE", at, handler.token(), null).status());
        assertEquals(404, http.send("DELETE", at, handler.token(), null).status());
        assertEquals(
                422,
                http.post("/api/v1/inbox-filters", handler.token(), Map.of("name", " "))
                        .status());
    }

    @Test
    void noMoreThanTwentyFiltersAreKept() {
        Town.Person keen = town.person(park, "DEPT_HANDLER");
        for (int i = 0; i < SavedFilters.MOST; i++) {
            assertEquals(
                    201,
                    http.post("/api/v1/inbox-filters", keen.token(), Map.of("name", "筛选" + i))
                            .status());
        }
        assertEquals(
                422,
                http.post("/api/v1/inbox-filters", keen.token(), Map.of("name", "再来一个"))
                        .status());
        assertEquals(
                201,
                http.post("/api/v1/inbox-filters", keen.token(), Map.of("name", "筛选3"))
                        .status());
    }

    @Test
    void aPageIsOneStatementAndThreeByLight() {
        Set<Integer> newest = new TreeSet<>();
        for (TaskFilter.Sort sort : TaskFilter.Sort.values()) {
            for (Optional<String> q : List.of(Optional.<String>empty(), Optional.of("东门"))) {
                TaskFilter filter = new TaskFilter(
                        TaskView.todo,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        q,
                        sort,
                        Optional.empty(),
                        21);
                as(handler, () -> views.page(filter, Locale.SIMPLIFIED_CHINESE));
                int said = as(handler, () -> Statements.said(() -> views.page(filter, Locale.SIMPLIFIED_CHINESE)))
                        .size();
                assertTrue(said <= 3, sort + " " + said);
                newest.add(sort == TaskFilter.Sort.light ? 3 : said);
            }
        }
        assertEquals(Set.of(1, 3), newest);
        assertEquals(1, as(handler, () -> Statements.said(views::counts)).size());
    }

    @Test
    void bigInboxesAreWalkedByIndex() {
        String plan = as(handler, () -> {
            sql.of("set local enable_sort = off").change();
            return String.join(
                    "\n",
                    sql.of("""
                            explain select * from inbox_item where tenant_id = :tenant and candidate = 'r:DEPT_HANDLER'
                                and (coalesce(due_at, 'infinity'), id) > (cast(:now as timestamptz), cast(:id as uuid))
                            order by coalesce(due_at, 'infinity'), id limit 20
                            """)
                            .with("now", Instant.now())
                            .with("id", new UUID(0, 0))
                            .list(row -> row.text("QUERY PLAN")));
        });
        assertTrue(plan.contains("inbox_item_by_due") && !plan.contains("Sort"), plan);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private List<Object> titles(String query) {
        Http.Reply reply = http.get("/api/v1/tasks?limit=100" + query, handler.token());
        assertEquals(200, reply.status(), reply::text);
        return reply.objects("items").stream().map(row -> row.get("caseTitle")).toList();
    }

    private String start(Town.Person who, String title) {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                who.token(),
                Map.of("workflow", "request", "title", title, "data", Map.of("subject", title, "urgent", false)));
        assertEquals(201, opened.status(), opened::text);
        return opened.string("id");
    }

    private void answer(Town.Person who, String caseId) {
        Object task = http.get("/api/v1/tasks?limit=100", who.token()).objects("items").stream()
                .filter(row -> caseId.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow()
                .get("id");
        Http.Reply done = http.post("/api/v1/tasks/" + task + "/completion", who.token(), Map.of("outcome", "forward"));
        assertEquals(200, done.status(), done::text);
    }

    private <T> T as(Town.Person who, Supplier<T> work) {
        return Objects.requireNonNull(Tenancy.as(who.park().tenant(), () -> {
            Caller caller = transactions.read(() -> standing.of(who.member()));
            try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
                return transactions.write(work);
            }
        }));
    }
}
