package io.parkflow.squad.lights;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.platform.inbox.Turns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Requests to excuse milestones as people see them.
@Singleton
final class ExemptionViews {
    private final Turns turns;

    ExemptionViews(Turns turns) {
        this.turns = turns;
    }

    /// @param taskId the task it waits in, when that lies with the caller
    /// @param actors who decides, until when
    @Serdeable
    record ExemptionSheet(
            UUID id,
            String milestone,
            String reason,
            LocalDate until,
            Exceptions.State state,
            UUID askedBy,
            Instant askedAt,
            Optional<UUID> caseId,
            Optional<UUID> taskId,
            List<Turns.Actor> actors) {}

    /// @param now false: as of a day that is over, when it is nobody's turn
    List<ExemptionSheet> sheets(List<Exceptions.Exemption> all, boolean now) {
        return all.stream().map(each -> sheet(each, now)).toList();
    }

    private ExemptionSheet sheet(Exceptions.Exemption exemption, boolean now) {
        boolean open = now && exemption.state() == Exceptions.State.ASKED;
        Turns.Turn turn = exemption.caseId().filter(_ -> open).map(turns::of).orElse(Turns.Turn.NOBODYS);
        return new ExemptionSheet(
                exemption.id(),
                exemption.milestone(),
                exemption.reason(),
                exemption.until(),
                exemption.state(),
                exemption.askedBy(),
                exemption.askedAt(),
                exemption.caseId(),
                turn.taskId(),
                turn.actors());
    }
}
