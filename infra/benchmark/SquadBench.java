import io.parkflow.ground.tenancy.Park;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Key projects of one large park among many small ones: the week is opened, every project judged, the agenda drawn up,
/// each first while nobody works and again while officers of the large park do; then the page of a project.
///
/// The server does it by itself, within the minute in which it looks at its parks, so the bench only makes it due,
/// starts the server anew, and watches the database.
final class SquadBench {
    private static final int SMALL = 20;
    private static final int WORKERS = 4;
    private static final int PAGE_SECONDS = 20;

    private final Path root;
    private final Path folder;
    private final Options options;
    private final Figures figures;

    SquadBench(Path root, Path folder, Options options, Figures figures) {
        this.root = root;
        this.folder = folder;
        this.options = options;
        this.figures = figures;
    }

    /// @param begins, ends SQL, see [Watch]
    /// @param due    what makes it due, and as if it had never been done
    private record Stage(String name, String begins, String ends, List<String> due) {}

    void run() throws Exception {
        Product product = Product.started(root, folder);
        try {
            Crew crew = Crew.of(product, WORKERS, "PROJECT_OFFICER");
            List<Park> others = Crew.parks(product, options.parks());
            int parks = others.size() + 1;
            int projects = options.projects() + SMALL * others.size();
            // empty parks have their first scan behind them
            await(product, "(select count(*) = %d from beat_run where beat = 'day' and state = 'done')".formatted(parks));
            SquadTown.fill(product, crew.park(), options.projects(), crew.members());
            for (Park park : others) {
                SquadTown.fill(product, park, SMALL, List.of());
            }
            change(product, List.of("vacuum analyze", BEFORE));
            for (Stage stage : stages(parks)) {
                product = measure(product, stage, crew, projects, false);
                product = measure(product, stage, crew, projects, true);
            }
            calm(product);
            page(product, crew);
        } finally {
            product.close();
        }
    }

    private static final String BEFORE =
            """
            insert into squad_week (tenant_id, id, week, monday, fate, opens_at, report_due, review_due, agenda_at, meeting_at)
            select tenant_id, gen_random_uuid(), to_char(monday, 'IYYY"-W"IW'), monday, 'OVER', monday, monday, monday,
                monday, monday
            from (select distinct tenant_id from project) as p
            cross join (select cast(date_trunc('week', now()) as date) - 14 as monday) as m
            """;

    private static List<Stage> stages(int parks) {
        return List.of(
                new Stage(
                        "opening",
                        "exists (select from squad_week where fate in ('OPENING', 'OPEN'))",
                        "(select count(*) = %d from squad_week where fate = 'OPEN')".formatted(parks),
                        List.of(
                                "delete from squad_report",
                                "delete from squad_week where fate <> 'OVER'",
                                "delete from inbox_item",
                                "delete from inbox_count",
                                "delete from act_ru_variable",
                                "delete from act_ru_identitylink",
                                "delete from act_ru_task",
                                "delete from act_ru_execution")),
                new Stage(
                        "scan",
                        "exists (select from beat_run where beat = 'day')",
                        "(select count(*) = %d from beat_run where beat = 'day' and state = 'done')".formatted(parks),
                        List.of(
                                "delete from beat_run where beat = 'day'",
                                "delete from beat_mark",
                                "delete from project_light where rules > 0 or aspects <> '[]'",
                                // half of the reports are late, so each is told of
                                "update inbox_item set due_at = now() - interval '1 hour' where hashtext(id::text) % 2 = 0")),
                new Stage(
                        "agenda",
                        "exists (select from squad_week where fate = 'OPEN' and yellow_at is not null)",
                        "(select count(*) = %d from squad_meeting where kind = 'dispatch' and week_id is not null)"
                                .formatted(parks),
                        List.of(
                                "delete from squad_agenda",
                                "delete from squad_meeting",
                                "update squad_report set yellow_at = null, red_at = null",
                                // of ten reports eight are in, of those one is blocked and two are at risk
                                """
                                update squad_report set state = 'ACCEPTED', first_at = now(), submitted_at = now(),
                                    submitted_by = (select officer_id from project p where p.tenant_id = squad_report.tenant_id
                                        and p.id = project_id),
                                    confidence = case abs(hashtext(id::text)) % 10 when 2 then 'BLOCKED' when 3 then 'AT_RISK'
                                        when 4 then 'AT_RISK' else 'SMOOTH' end
                                where abs(hashtext(id::text)) % 10 > 1 and first_at is null
                                """,
                                """
                                update squad_week set yellow_at = null, red_at = null, report_due = now() - interval '3 hours',
                                    review_due = now() - interval '2 hours', agenda_at = now() - interval '1 hour'
                                where fate = 'OPEN'
                                """)));
    }

    /// @param worked officers work meanwhile
    private Product measure(Product running, Stage stage, Crew crew, int projects, boolean worked) throws Exception {
        calm(running);
        change(running, stage.due());
        Product product = running.restarted();
        AtomicInteger refused = new AtomicInteger();
        List<SquadWorker> workers = new ArrayList<>();
        for (String token : worked ? crew.again(product) : List.<String>of()) {
            workers.add(new SquadWorker(new Caller(product, token), options.projects(), refused));
        }
        try (Watch watch = new Watch(product, stage.begins(), stage.ends())) {
            Thread watching = Thread.startVirtualThread(watch);
            Load.until(workers, watch::hasBegun);
            await(watch);
            Statistics.begin(product);
            Statistics before = Statistics.now(product);
            long deadlocks = number(product, "(select deadlocks from pg_stat_database where datname = current_database())");
            Load load = Load.until(workers, watch::isDone);
            watching.join();
            Statistics spent = Statistics.now(product).since(before);
            String name = stage.name() + (worked ? ".worked" : ".alone");
            figures.say(name + ".seconds", watch.seconds(), "s");
            if (worked) {
                figures.say(name + ".people_requests", load.millis().size(), "1");
                figures.say(name + ".people_p50_ms", load.percentile(0.5), "ms");
                figures.say(name + ".people_p99_ms", load.percentile(0.99), "ms");
                figures.say(name + ".people_refused", refused.get(), "1");
                figures.say(name + ".longest_lock_ms", watch.longestLockMillis(), "ms");
                figures.say(
                        name + ".deadlocks",
                        number(product, "(select deadlocks from pg_stat_database where datname = current_database())")
                                - deadlocks,
                        "1");
            } else {
                figures.say(name + ".statements_per_project", spent.statements() / (double) projects, "1");
            }
        }
        for (SquadWorker worker : workers) {
            worker.close();
        }
        return product;
    }

    /// What the page of a project asks for, one after the other, by two people at once.
    private void page(Product product, Crew crew) throws Exception {
        List<Page> readers = new ArrayList<>();
        for (String token : crew.again(product).subList(0, 2)) {
            readers.add(new Page(new Caller(product, token), options.projects()));
        }
        Load.run(readers, PAGE_SECONDS / 2);
        Statistics.begin(product);
        Statistics before = Statistics.now(product);
        Load load = Load.run(readers, PAGE_SECONDS);
        Statistics spent = Statistics.now(product).since(before);
        figures.say("page.p50_ms", load.percentile(0.5), "ms");
        figures.say("page.p95_ms", load.percentile(0.95), "ms");
        figures.say("page.statements", spent.statements() / (double) load.millis().size(), "1");
        for (Page reader : readers) {
            reader.caller().close();
        }
    }

    private record Page(Caller caller, int projects) implements Load.Work {
        @Override
        public void once() throws Exception {
            String project = "/squad/projects/"
                    + SquadWorker.project(1 + java.util.concurrent.ThreadLocalRandom.current().nextInt(projects));
            for (String part : List.of("", "/plan", "/lights", "/investments")) {
                caller.get(project + part);
            }
        }
    }

    private static void change(Product product, List<String> sql) throws Exception {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            // rows that hang on what is taken away stay behind
            statement.execute("set session_replication_role = replica; set search_path = cell_1");
            for (String one : sql) {
                statement.execute(one);
            }
        }
    }

    private static long number(Product product, String expression) throws Exception {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = cell_1");
            ResultSet row = statement.executeQuery("select cast(" + expression + " as bigint)");
            row.next();
            return row.getLong(1);
        }
    }

    private static void await(Product product, String expression) throws Exception {
        if (!comes(product, expression)) {
            throw new IllegalStateException("waited five minutes in vain for " + expression);
        }
    }

    /// What the stage before has told is told on, so that the next one has the server to itself.
    private static void calm(Product product) throws Exception {
        if (!comes(product, "not exists (select from outbox where due_at < now())")) {
            System.err.println("The outbox is not empty after five minutes; the next stage shares the server with it.");
        }
    }

    private static boolean comes(Product product, String expression) throws Exception {
        long end = System.nanoTime() + 300_000_000_000L;
        while (number(product, "case when " + expression + " then 1 else 0 end") == 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(500);
        }
        return true;
    }

    private static void await(Watch watch) throws InterruptedException {
        while (!watch.hasBegun()) {
            Thread.sleep(5);
        }
    }
}
