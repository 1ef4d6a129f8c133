package io.parkflow.platform.catalog;

import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.engine.BpmnGuard;
import io.parkflow.engine.Verdict;
import io.parkflow.engine.Workflows;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
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
        Edition edition = press.read(volume.body(), "standard");
        keep(volume, edition);
        publish(edition);
    }

    private void keep(Shelf.Volume volume, Edition edition) {
        Optional<String> known = directory
                .of(
                        "select checksum from directory.definition where kind = 'workflow' and key = :key and version = :version")
                .with("key", volume.key())
                .with("version", volume.version())
                .find(row -> row.text("checksum"));
        if (known.isPresent() && !known.get().equals(edition.checksum())) {
            throw new IllegalStateException("workflow " + volume.key() + " version " + volume.version()
                    + " was changed after it was published; give it a new version");
        }
        if (known.isEmpty()) {
            directory
                    .of("""
                            insert into directory.definition (kind, key, version, body, checksum, loaded_at)
                            values ('workflow', :key, :version, :body, :checksum, :now)
                            """)
                    .with("key", volume.key())
                    .with("version", volume.version())
                    .with("body", volume.body())
                    .with("checksum", edition.checksum())
                    .with("now", clock.instant())
                    .change();
        }
    }

    private void publish(Edition edition) {
        Bundle bundle = edition.bundle();
        switch (BpmnGuard.check(edition.drawing(), declarations.of(edition))) {
            case Verdict.Accepted accepted -> workflows.publish(bundle.processName(), accepted.model());
            case Verdict.Refused refused ->
                throw new IllegalStateException(
                        "workflow " + bundle.key() + " is refused: " + List.copyOf(refused.findings()));
        }
    }
}
