import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// The first page of 20 for somebody in a large group (nearly every task) and in a small one (one task in fifty).
final class InboxBench {
    private static final String LARGE = "DEPT_HANDLER";
    private static final String SMALL = "SUPERVISOR";
    private static final int PAGES = 1_500;
    private static final int DECISIONS = 400;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Product product;
    private final Figures figures;

    InboxBench(Product product, Figures figures) {
        this.product = product;
        this.figures = figures;
    }

    void run() throws Exception {
        Crew large = Crew.of(product, 1, LARGE);
        String small = token(large);
        double[][] few = measure(10_000, 0, large, small);
        double[][] many = measure(200_000, 10_000, large, small);
        for (int group = 0; group < 2; group++) {
            String name = group == 0 ? "large" : "small";
            figures.say("inbox." + name + ".p50_growth", many[group][0] / few[group][0], "×");
            figures.say("inbox." + name + ".p99_growth", many[group][1] / few[group][1], "×");
        }
    }

    /// The park of the inbox among 200, all of them with a past.
    void runAtScale() throws Exception {
        Crew large = Crew.of(product, 1, LARGE);
        String small = token(large);
        double[][] few = measure(10_000, 0, large, small);
        double[] decisionBefore = decisions(10_000, large.tokens().getFirst());
        fill(large.park().id(), large.members().getFirst(), 10_000, 200_000);
        fillOthers(199, 4_020, 10_000_000);
        double[][] many = pages(1_000_000, large, small);
        double[] decisionAfter = decisions(1_000_000, large.tokens().getFirst());
        for (int percentile = 0; percentile < 2; percentile++) {
            String name = percentile == 0 ? ".p50_growth" : ".p99_growth";
            figures.say("scale.large" + name, many[0][percentile] / few[0][percentile], "×");
            figures.say("scale.small" + name, many[1][percentile] / few[1][percentile], "×");
            figures.say("scale.decision" + name, decisionAfter[percentile] / decisionBefore[percentile], "×");
        }
    }

    /// One after another: opens a case, then measures what deciding its first step takes.
    private double[] decisions(int tasks, String token) throws Exception {
        List<Double> millis = new ArrayList<>();
        try (Caller caller = new Caller(product, token)) {
            for (int i = 0; i < DECISIONS; i++) {
                String opened = caller.post(
                        "/cases",
                        """
                        {"workflow": "request", "title": "新建围墙", "data": {"subject": "新建围墙", "urgent": true}}
                        """);
                Pattern mine = Pattern.compile(
                        "\"id\":\"([0-9a-f-]{36})\",\"caseId\":\"" + Caller.found(ID, opened) + "\"");
                String task = Caller.found(mine, caller.get("/tasks?view=todo&limit=20"));
                long begun = System.nanoTime();
                caller.post("/tasks/" + task + "/completion", "{\"outcome\": \"forward\"}");
                if (i >= DECISIONS / 4) {
                    millis.add((System.nanoTime() - begun) / 1e6);
                }
            }
        }
        Load load = new Load(millis.stream().sorted().toList(), 1);
        figures.say("scale.decision." + tasks + ".p50_ms", load.percentile(0.5), "ms");
        figures.say("scale.decision." + tasks + ".p99_ms", load.percentile(0.99), "ms");
        return new double[] {load.percentile(0.5), load.percentile(0.99)};
    }

    private String token(Crew crew) throws Exception {
        return Crew.joining(product, crew.park(), SMALL);
    }

    private double[][] measure(int tasks, int already, Crew crew, String small) throws Exception {
        fill(crew.park().id(), crew.members().getFirst(), already, tasks);
        return pages(tasks, crew, small);
    }

    private double[][] pages(int tasks, Crew crew, String small) throws Exception {
        return new double[][] {
            page("large", tasks, crew.tokens().getFirst()), page("small", tasks, small)
        };
    }

    private double[] page(String group, int tasks, String token) throws Exception {
        try (Caller caller = new Caller(product, token)) {
            for (int i = 0; i < PAGES / 3; i++) {
                caller.get("/tasks?view=todo&limit=20");
            }
            Statistics.begin(product);
            Statistics before = Statistics.now(product);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                long begun = System.nanoTime();
                caller.get("/tasks?view=todo&limit=20");
                millis.add((System.nanoTime() - begun) / 1e6);
            }
            Statistics spent = Statistics.now(product).since(before);
            Load load = new Load(millis.stream().sorted().toList(), 1);
            String figure = "inbox." + group + "." + tasks;
            figures.say(figure + ".p50_ms", load.percentile(0.5), "ms");
            figures.say(figure + ".p99_ms", load.percentile(0.99), "ms");
            // the two settings that enter the park are part of every transaction, not of the page
            figures.say(figure + ".statements", spent.statements() / (double) PAGES - 2, "1");
            return new double[] {load.percentile(0.5), load.percentile(0.99)};
        }
    }

    private void fill(UUID park, UUID member, int from, int to) throws Exception {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path = cell_1");
            insert(
                    connection,
                    """
                    insert into matter (tenant_id, id, workflow, workflow_version, number, title, state, starter_id,
                        opened_at, version)
                    select ?, cast(lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000001' as uuid), 'request', 1,
                        '测请' || i, '新建围墙 ' || i, 'SUBMITTED', ?, now(), 1
                    from generate_series(%d, %d) as i
                    """
                            .formatted(from + 1, to),
                    park,
                    member);
            insert(
                    connection,
                    """
                    insert into inbox_item (tenant_id, id, case_id, workflow, step, candidate, opened_at, due_at)
                    select ?, cast(lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000002' as uuid),
                        cast(lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000001' as uuid), 'request', 'handle',
                        case when i %% 50 = 0 then 'r:%s' else 'r:%s' end, now(), now() + interval '3 days'
                    from generate_series(%d, %d) as i
                    """
                            .formatted(SMALL, LARGE, from + 1, to),
                    park);
            insert(
                    connection,
                    """
                    insert into inbox_count (tenant_id, candidate, stripe, open)
                    select tenant_id, candidate, 0, count(*) from inbox_item where tenant_id = ? group by 1, 2
                    on conflict (tenant_id, candidate, stripe) do update set open = excluded.open
                    """,
                    park);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze cell_1.inbox_item, cell_1.matter, cell_1.inbox_count");
        }
    }

    /// Parks beside the one that is measured; their rows stand in the same tables and indexes.
    private void fillOthers(int parks, int tasksEach, int history) throws Exception {
        String park = "cast(md5('park' || p) as uuid)";
        String place = "from generate_series(1, %d) as p cross join generate_series(1, %d) as i";
        String id = "cast(lpad(to_hex(i), 8, '0') || '-0000-7000-8000-00000000000%d' as uuid)";
        String open = place.formatted(parks, tasksEach);
        String past = place.formatted(parks, history / 2 / parks);
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            // rows of history without people and cases behind them
            statement.execute("set session_replication_role = replica");
            statement.execute("set search_path = cell_1");
            statement.execute(
                    """
                    insert into matter (tenant_id, id, workflow, workflow_version, number, title, state, starter_id,
                        opened_at, version)
                    select %1$s, %2$s, 'request', 1, '测请' || i, '新建围墙 ' || i, 'SUBMITTED', %1$s, now(), 1 %3$s
                    """
                            .formatted(park, id.formatted(1), open));
            statement.execute(
                    """
                    insert into inbox_item (tenant_id, id, case_id, workflow, step, candidate, opened_at, due_at)
                    select %1$s, %2$s, %3$s, 'request', 'handle', 'r:%4$s', now(), now() + interval '3 days' %5$s
                    """
                            .formatted(park, id.formatted(2), id.formatted(1), LARGE, open));
            statement.execute(
                    """
                    insert into inbox_done (tenant_id, id, member_id, case_id, workflow, step, outcome, candidate,
                        opened_at, done_at)
                    select %1$s, %2$s, %1$s, %3$s, 'request', 'handle', 'forward', 'r:%4$s', now(), now() %5$s
                    """
                            .formatted(park, id.formatted(3), id.formatted(1), LARGE, past));
            statement.execute(
                    """
                    insert into event (tenant_id, id, at, type, subject_kind, subject_id, case_id, step, detail, digest)
                    select %1$s, %2$s, now(), 'request.handle.forward', 'task', %2$s, %3$s, 'handle', '{}', '' %4$s
                    """
                            .formatted(park, id.formatted(4), id.formatted(1), past));
            statement.execute("vacuum analyze inbox_item, matter, inbox_done, event");
        }
    }

    private static void insert(Connection connection, String sql, Object... values) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
