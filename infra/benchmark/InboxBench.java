import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The first page of 20 for somebody in a large group (nearly every task) and in a small one (one task in fifty).
final class InboxBench {
    private static final String LARGE = "DEPT_HANDLER";
    private static final String SMALL = "SUPERVISOR";
    private static final int PAGES = 1_500;

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

    private String token(Crew crew) throws Exception {
        return Crew.joining(product, crew.park(), SMALL);
    }

    private double[][] measure(int tasks, int already, Crew crew, String small) throws Exception {
        fill(crew.park().id(), crew.members().getFirst(), already, tasks);
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

    private static void insert(Connection connection, String sql, Object... values) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
