import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/// Kills the server, and every third time its database too, while an office works; in the end everything that was
/// acknowledged must be there, once.
public final class Crash {
    private Crash() {}

    public static void main(String[] args) throws Exception {
        var kills = args.length > 0 ? Integer.parseInt(args[0]) : 6;
        var server = new Server(Path.of("").toAbsolutePath(), Files.createTempDirectory("parkflow-drill"));
        server.start();
        var promises = new Promises();
        var open = new AtomicBoolean(true);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<Void>>();
            for (var desk : desks(server, new Office(promises), open)) {
                work.add(people.submit(desk));
            }
            var slowest = killed(server, kills);
            open.set(false);
            finish(work);
            // What reached a desk after its people had gone home.
            for (var role : List.of("DEPT_HANDLER", "DEPT_HEAD", "PARK_LEADER")) {
                new Office(promises).answersTasks(new Person(server, account(server, role)), open::get);
            }
            report(server, promises, kills, slowest);
        } finally {
            server.stop();
        }
    }

    private static List<Callable<Void>> desks(Server server, Office office, AtomicBoolean open) throws IOException {
        var desks = new ArrayList<Callable<Void>>();
        for (var role : List.of("DEPT_HANDLER", "DEPT_HEAD", "PARK_LEADER")) {
            var account = account(server, role);
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

    private static Person.Account account(Server server, String role) throws IOException {
        return Files.readAllLines(server.accounts()).stream()
                .map(line -> line.strip().split("\\s{2,}"))
                .filter(columns -> columns.length >= 4 && List.of(columns[3].split(",")).contains(role))
                .map(columns -> new Person.Account(columns[0], columns[1], columns[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No account of role " + role + " in " + server.accounts()));
    }

    private static Duration killed(Server server, int times) throws IOException, InterruptedException {
        var slowest = Duration.ZERO;
        for (int i = 1; i <= times; i++) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(2000, 6000));
            if (i % 3 == 0) {
                server.killWithDatabase();
            } else {
                server.kill();
            }
            var ready = server.start();
            System.out.printf("kill %d: answers again after %d ms%n", i, ready.toMillis());
            slowest = ready.compareTo(slowest) > 0 ? ready : slowest;
        }
        Thread.sleep(2000);
        return slowest;
    }

    private static void finish(List<Future<Void>> work) throws InterruptedException, ExecutionException {
        for (var one : work) {
            one.get();
        }
    }

    private static void report(Server server, Promises promises, int kills, Duration slowest) throws Exception {
        var begun = Instant.now();
        var witness = new Person(server, account(server, "PARK_LEADER"));
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
            System.exit(1);
        }
    }
}
