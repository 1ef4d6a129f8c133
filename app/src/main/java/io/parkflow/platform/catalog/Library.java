package io.parkflow.platform.catalog;

import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.engine.BpmnGuard;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Verdict;
import io.parkflow.engine.Workflows;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the standard library into the directory and its processes into every cell, at each start.
@Singleton
public class Library {
    private final Shelf shelf;
    private final Press press;
    private final Declarations declarations;
    private final Workflows workflows;
    private final Sql directory;
    private final Clock clock;

    Library(
            Shelf shelf,
            Press press,
            Declarations declarations,
            Workflows workflows,
            @Named("operator") Sql directory,
            Clock clock) {
        this.shelf = shelf;
        this.press = press;
        this.declarations = declarations;
        this.workflows = workflows;
        this.directory = directory;
        this.clock = clock;
    }

    /// @throws IllegalStateException when a definition is refused, or was changed without a new version
    @Transactional("operator")
    public void load() {
        // two nodes starting at once load one after the other
        directory.of("select pg_advisory_xact_lock(727274)").list(_ -> 0);
        for (Shelf.Volume volume : shelf.volumes()) {
            bring(volume);
        }
    }

    @Transactional("operator")
    void bring(Shelf.Volume volume) {
        Optional<Kept> known = find(volume.key(), volume.version());
        Map<String, Edition> callable = callable(volume.key());
        Map<String, Integer> versions = versions(callable);
        Edition edition = press.read(volume.body(), Edition.STANDARD, Map.of());
        ProcessModel model = model(edition, callable);
        Map<String, Integer> calls = known.map(Kept::calls).orElseGet(() -> Calls.of(model, versions));
        if (known.isEmpty()) {
            add(volume, edition, calls);
        } else if (!known.get().checksum().equals(edition.checksum())) {
            throw new IllegalStateException("workflow " + volume.key() + " version " + volume.version()
                    + " was changed after it was published; give it a new version");
        }
        workflows.publish(edition.bundle().processName(), model, Calls.processes(calls));
    }

    private record Kept(String checksum, Map<String, Integer> calls) {}

    private Optional<Kept> find(String key, int version) {
        return directory
                .of("""
                        select checksum, calls from directory.definition
                        where kind = 'workflow' and key = :key and version = :version
                        """)
                .with("key", key)
                .with("version", version)
                .find(row -> new Kept(row.text("checksum"), Press.calls(row.text("calls"))));
    }

    /// What was loaded before it, in its newest version: a library lists what is called before what calls it.
    private Map<String, Edition> callable(String key) {
        Map<String, Edition> callable = new LinkedHashMap<>();
        directory
                .of("""
                        select distinct on (key) key, body, calls from directory.definition
                        where kind = 'workflow' and key <> :key order by key, version desc
                        """)
                .with("key", key)
                .list(row -> press.read(row.text("body"), Edition.STANDARD, Press.calls(row.text("calls"))))
                .stream()
                .filter(edition -> edition.bundle().start().isGeneral())
                .forEach(edition -> callable.put(edition.bundle().key(), edition));
        return callable;
    }

    private static Map<String, Integer> versions(Map<String, Edition> editions) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        editions.forEach((key, edition) -> versions.put(key, edition.bundle().version()));
        return versions;
    }

    private void add(Shelf.Volume volume, Edition edition, Map<String, Integer> calls) {
        directory
                .of("""
                        insert into directory.definition (kind, key, version, body, checksum, calls, loaded_at)
                        values ('workflow', :key, :version, :body, :checksum, cast(:calls as json), :now)
                        """)
                .with("key", volume.key())
                .with("version", volume.version())
                .with("body", volume.body())
                .with("checksum", edition.checksum())
                .with("calls", Trees.of(calls).toString())
                .with("now", clock.instant())
                .change();
    }

    private ProcessModel model(Edition edition, Map<String, Edition> callable) {
        List<String> flaws = new ArrayList<>();
        edition.bundle()
                .steps()
                .forEach((key, step) ->
                        step.flaws(edition.bundle()).forEach(flaw -> flaws.add("step " + key + ": " + flaw)));
        if (!flaws.isEmpty()) {
            throw refused(edition, flaws);
        }
        Verdict verdict = BpmnGuard.check(edition.drawing(), declarations.of(edition, callable.keySet()));
        return switch (verdict) {
            case Verdict.Accepted accepted -> {
                List<String> clashes = Calls.clashes(edition, accepted.model(), callable);
                if (!clashes.isEmpty()) {
                    throw refused(edition, clashes);
                }
                yield accepted.model();
            }
            case Verdict.Refused refused -> throw refused(edition, refused.findings());
        };
    }

    private static IllegalStateException refused(Edition edition, List<?> findings) {
        return new IllegalStateException("workflow " + edition.bundle().key() + " is refused: " + findings);
    }
}
