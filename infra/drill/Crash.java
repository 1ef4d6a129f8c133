import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/// Kills the server, its database, or both, while an office works; in the end everything that was acknowledged must be
/// there, once.
public final class Crash {
    private static final List<String> ROLES = List.of("DEPT_HANDLER", "DEPT_HEAD", "PARK_LEADER");

    private final Server server;
    private final Promises promises = new Promises();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Map<String, Person.Account> accounts = new ConcurrentHashMap<>();

    private Crash(Server server) {
        this.server = server;
    }

    /// What is killed; they take turns.
    private enum Kind {
        SERVER,
        DATABASE,
        BOTH
    }

    public static void main(String[] args) throws Exception {
        var kills = args.length > 0 ? Integer.parseInt(args[0]) : 6;
        var server = new Server(Path.of("").toAbsolutePath(), Files.createTempDirectory("parkflow-drill"));
        try {
            server.start();
            new Crash(server).run(kills);
        } finally {
            server.stop();
        }
        server.forget();
    }

    private void run(int kills) throws Exception {
        var slowest = Duration.ZERO;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                var work = new ArrayList<Future<Void>>();
                for (var desk : desks()) {
                    work.add(people.submit(desk));
                }
                slowest = killed(kills);
                open.set(false);
                finish(work);
            } catch (Exception e) {
                people.shutdownNow();
                throw e;
            }
        }
        // What reached a desk after its people had gone home.
        for (var role : ROLES) {
            new Office(promises).answersTasks(new Person(server, account(role)), open::get);
        }
        report(kills, slowest);
    }

    private List<Callable<Void>> desks() throws IOException {
        var office = new Office(promises);
        var desks = new ArrayList<Callable<Void>>();
        for (var role : ROLES) {
            var account = account(role);
            for (int i = 0; i < 2; i++) {
                desks.add(() -> {
                    office.answersTasks(new Person(server, account), open::get);
                    return null;
                });
            }
            desks.add(() -> {
                office.bringsRequests(new Person(server, account), open::get);
                return null;
            });
        }
        return desks;
    }

    private Person.Account account(String role) throws IOException {
        var known = accounts.get(role);
        if (known == null) {
            known = Files.readAllLines(server.accounts()).stream()
                    .map(line -> line.strip().split("\\s{2,}"))
                    .filter(columns -> columns.length >= 4 && List.of(columns[3].split(",")).contains(role))
                    .map(columns -> new Person.Account(columns[0], columns[1], columns[2], new Pass()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No account of role " + role));
            accounts.put(role, known);
        }
        return known;
    }

    private Duration killed(int times) throws IOException, InterruptedException {
        var slowest = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(2000, 6000));
            var kind = Kind.values()[i % Kind.values().length];
            var back =
                    switch (kind) {
                        case SERVER -> server.kill();
                        case DATABASE -> server.killDatabase();
                        case BOTH -> server.killWithDatabase();
                    };
            System.out.printf("kill %d, %s: answers again after %d ms%n", i + 1, kind, back.toMillis());
            slowest = back.compareTo(slowest) > 0 ? back : slowest;
        }
        Thread.sleep(2000);
        return slowest;
    }

    /// A desk that could not go on is told of, and is no reason to stop looking at the others.
    private void finish(List<Future<Void>> work) throws InterruptedException {
        for (var one : work) {
            try {
                one.get();
            } catch (ExecutionException e) {
                promises.broken("somebody could not go on: %s", e.getCause());
            }
        }
    }

    private void report(int kills, Duration slowest) throws Exception {
        var begun = Instant.now();
        var witness = new Person(server, account("PARK_LEADER"));
        var broken = promises.brokenOnes(witness, Office.OUTCOMES.keySet());
        broken.forEach(System.out::println);
        System.out.printf(
                "%d kills, %d openings and %d completions acknowledged, %d promises broken, back within %d ms (checked in %d s)%n",
                kills,
                promises.openings(),
                promises.completions(),
                broken.size(),
                slowest.toMillis(),
                Duration.between(begun, Instant.now()).toSeconds());
        if (!broken.isEmpty() || promises.openings() == 0) {
            throw new IllegalStateException("The drill has failed.");
        }
    }
}
