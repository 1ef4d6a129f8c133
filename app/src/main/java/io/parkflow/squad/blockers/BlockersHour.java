package io.parkflow.squad.blockers;

import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.lights.Judge;
import io.parkflow.squad.projects.People;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Every hour: marks blockers that were not taken on in time, or lie too long on the highest level. What is late on the
/// levels below rises, and is marked with that.
@Singleton
final class BlockersHour implements Chore {
    private static final Set<String> UNRISING = Set.of("accept", "l" + Blocker.HIGHEST);
    private static final int BATCH = 200;

    private final OpenBlockers open;
    private final Blockers blockers;
    private final BlockerWriting writing;
    private final Projects projects;
    private final Judge judge;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    BlockersHour(
            OpenBlockers open,
            Blockers blockers,
            BlockerWriting writing,
            Projects projects,
            Judge judge,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.open = open;
        this.blockers = blockers;
        this.writing = writing;
        this.projects = projects;
        this.judge = judge;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean perform(Instant now) {
        List<OpenBlockers.Due> late = transactions.read(() -> open.handled(now)).stream()
                .filter(due -> UNRISING.contains(due.step())
                        && due.blocker().lateSince().isEmpty())
                .toList();
        for (int from = 0; from < late.size(); from += BATCH) {
            List<OpenBlockers.Due> batch = late.subList(from, Math.min(late.size(), from + BATCH));
            transactions.write(() -> mark(batch));
        }
        return true;
    }

    private int mark(List<OpenBlockers.Due> late) {
        List<UUID> concerned = late.stream()
                .filter(this::mark)
                .map(due -> due.blocker().project())
                .distinct()
                .toList();
        judge.again(concerned);
        return concerned.size();
    }

    /// Whoever answers just now was in time as far as that goes.
    private boolean mark(OpenBlockers.Due due) {
        Optional<Blocker> held = blockers.findHeld(due.blocker().id())
                .filter(blocker -> blocker.lateSince().isEmpty()
                        && blocker.state() == due.blocker().state()
                        && blocker.level() == due.blocker().level());
        held.ifPresent(blocker -> {
            Blocker after = writing.late(blocker, due.dueAt(), clock.instant());
            People people = projects.one(blocker.project()).people();
            journal.record(Handling.fact("blocker.late", blocker, after)
                    .with("level", blocker.level())
                    .with(
                            "to",
                            Stream.of(blocker.handler(), people.chief(), people.leader())
                                    .flatMap(Optional::stream)
                                    .map(UUID::toString)
                                    .distinct()
                                    .toList()));
        });
        return held.isPresent();
    }
}
