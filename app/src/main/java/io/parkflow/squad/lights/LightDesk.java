package io.parkflow.squad.lights;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Mandate;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets people set a light by hand. Joins the caller's transaction.
@Singleton
final class LightDesk {
    private static final int LONGEST = 92;

    private final Projects projects;
    private final Judge judge;
    private final LightScan scan;
    private final Exceptions exceptions;
    private final Moments moments;
    private final Journal journal;
    private final Clock clock;

    LightDesk(
            Projects projects,
            Judge judge,
            LightScan scan,
            Exceptions exceptions,
            Moments moments,
            Journal journal,
            Clock clock) {
        this.projects = projects;
        this.judge = judge;
        this.scan = scan;
        this.exceptions = exceptions;
        this.moments = moments;
        this.journal = journal;
        this.clock = clock;
    }

    /// Judges everything now.
    ///
    /// @return how many changed their colour
    int scan() {
        return scan.scan();
    }

    /// @throws Rejected 403 not theirs, 422 without a reason, or for longer than a quarter
    void override(UUID id, @Nullable Colour colour, @Nullable String reason, @Nullable LocalDate until) {
        Project project = projects.held(id);
        Mandate.requireDecision(project);
        Flaws flaws = new Flaws();
        String why = flaws.text("/reason", reason, 300);
        flaws.need("/colour", colour);
        LocalDate last = until(flaws, until, moments.today());
        flaws.refuse();
        exceptions.add(new Exceptions.Override(
                Ids.next(),
                id,
                Objects.requireNonNull(colour),
                why,
                last,
                Caller.current().member(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        journal.record(Fact.of("light.overridden", "project", id)
                .saying(Optional.of(why))
                .with("colour", colour.name())
                .with("until", last.toString()));
        judge.judge(List.of(project));
    }

    /// How long something may hold that was said by hand.
    static LocalDate until(Flaws flaws, @Nullable LocalDate sent, LocalDate today) {
        if (sent == null || sent.isBefore(today) || sent.isAfter(today.plusDays(LONGEST))) {
            flaws.add(Flaw.at("/until", "lights.until", LONGEST));
            return today;
        }
        return sent;
    }

    /// @throws Rejected 403 not theirs, 409 when nothing is set by hand, 412 when it was set anew since it was seen
    void release(UUID id, Version seen) {
        // one after the other, so that nobody lets go of what they have not seen
        Project project = projects.held(id);
        Mandate.requireDecision(project);
        seen.require(exceptions.version(id), Map.of());
        if (!exceptions.end(id)) {
            throw Rejected.conflict("lights.not-overridden");
        }
        journal.record(Fact.of("light.released", "project", id));
        judge.judge(List.of(project));
    }
}
