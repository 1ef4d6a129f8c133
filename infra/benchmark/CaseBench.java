import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One case: start with three values, then three times list my tasks and complete the one of this case.
final class CaseBench {
    private static final int WARM_UP_SECONDS = 40;
    private static final int FLOOR_SECONDS = 10;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Product product;
    private final Options options;
    private final Figures figures;

    CaseBench(Product product, Options options, Figures figures) {
        this.product = product;
        this.options = options;
        this.figures = figures;
    }

    /// What a measurement begins with.
    ///
    /// @return the workers, still at their desks
    List<Worker> warmUp() throws Exception {
        Crew crew = Crew.of(product, options.workers(), "DEPT_HANDLER", "DEPT_HEAD", "PARK_LEADER");
        List<Worker> workers = new ArrayList<>();
        for (String token : crew.tokens()) {
            workers.add(new Worker(new Caller(product, token)));
        }
        Load.run(workers, WARM_UP_SECONDS);
        return workers;
    }

    void run() throws Exception {
        List<Worker> workers = warmUp();
        double floorBefore = Floor.perSecond(product, options.workers(), FLOOR_SECONDS / 2);
        Statistics.begin(product);
        Statistics before = Statistics.now(product);
        Load load = Load.run(workers, options.seconds());
        Statistics spent = Statistics.now(product).since(before);
        double floor = (floorBefore + Floor.perSecond(product, options.workers(), FLOOR_SECONDS / 2)) / 2;
        report(load, spent, floor);
        for (Worker worker : workers) {
            worker.close();
        }
    }

    private void report(Load load, Statistics spent, double floor) throws Exception {
        double cases = load.millis().size();
        figures.say("case.per_second", load.perSecond(), "1/s");
        figures.say("case.p50_ms", load.percentile(0.5), "ms");
        figures.say("case.p99_ms", load.percentile(0.99), "ms");
        figures.say("case.statements", spent.statements() / cases, "1");
        figures.say("case.transactions", spent.transactions() / cases, "1");
        figures.say("case.commits", spent.commits() / cases, "1");
        figures.say("case.server_cpu_ms", spent.serverMillis() / cases, "ms");
        figures.say("case.db_cpu_ms", spent.databaseMillis() / cases, "ms");
        figures.say("floor.per_second", floor, "1/s");
        figures.say("case.share_of_floor", 100 * load.perSecond() / floor, "%");
        figures.say("start.seconds", product.startSeconds(), "s");
        figures.say("memory.mb", Statistics.megabytes(product.process()), "MB");
    }

    record Worker(Caller caller) implements Load.Work {
        @Override
        public void once() throws Exception {
            String opened = caller.post(
                    "/cases",
                    """
                    {"workflow": "request", "title": "新建围墙",
                     "data": {"subject": "新建围墙", "urgent": true, "reason": "北侧道路施工需要"}}
                    """);
            String id = Caller.found(ID, opened);
            for (String outcome : List.of("forward", "agree", "approve")) {
                String tasks = caller.get("/tasks?view=todo");
                String task = Caller.found(
                        Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"caseId\":\"" + id + "\""), tasks);
                caller.post("/tasks/" + task + "/completion", "{\"outcome\": \"" + outcome + "\"}");
            }
        }

        @Override
        public void close() throws IOException {
            caller.close();
        }
    }
}
