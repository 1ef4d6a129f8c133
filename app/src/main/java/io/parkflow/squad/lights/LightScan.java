package io.parkflow.squad.lights;

import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.rhythm.Daily;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Judges every project every day, two hundred in a transaction, so that nobody's work waits for the whole of it.
@Singleton
final class LightScan implements Daily {
    static final int BATCH = 200;

    private final Projects projects;
    private final Judge judge;
    private final Transactions transactions;

    LightScan(Projects projects, Judge judge, Transactions transactions) {
        this.projects = projects;
        this.judge = judge;
        this.transactions = transactions;
    }

    private record Piece(int changed, Optional<UUID> last) {}

    @Override
    public String word() {
        return "squadLights";
    }

    @Override
    public int scan() {
        int changed = 0;
        Optional<UUID> last = Optional.empty();
        do {
            Optional<UUID> after = last;
            Piece piece = transactions.write(() -> piece(after));
            changed += piece.changed();
            last = piece.last();
        } while (last.isPresent());
        return changed;
    }

    private Piece piece(Optional<UUID> after) {
        List<Project> next = projects.underWay(after, BATCH);
        int changed = judge.judge(next);
        return new Piece(
                changed,
                next.size() < BATCH
                        ? Optional.empty()
                        : Optional.of(next.getLast().id()));
    }
}
