package io.parkflow.squad.lights;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.plan.Plans;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.rules.Rulebook;
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

/// Lets people set a light by hand or excuse a milestone. Joins the caller's transaction.
@Singleton
final class LightDesk {
    private static final int LONGEST = 92;

    private final Projects projects;
    private final Plans plans;
    private final Judge judge;
    private final LightScan scan;
    private final Exceptions exceptions;
    private final Rulebook rules;
    private final Moments moments;
    private final Journal journal;
    private final Clock clock;

    LightDesk(
            Projects projects,
            Plans plans,
            Judge judge,
            LightScan scan,
            Exceptions exceptions,
            Rulebook rules,
            Moments moments,
            Journal journal,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.judge = judge;
        this.scan = scan;
        this.exceptions = exceptions;
        this.rules = rules;
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

    /// @throws Rejected 422 without a reason, or for longer than a quarter
    void override(UUID id, @Nullable Colour colour, @Nullable String reason, @Nullable LocalDate until) {
        Project project = projects.held(id);
        Flaws flaws = new Flaws();
        String why = flaws.text("/reason", reason, 300);
        flaws.need("/colour", colour);
        LocalDate last = until(flaws, until);
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

    private LocalDate until(Flaws flaws, @Nullable LocalDate sent) {
        LocalDate today = moments.today();
        if (sent == null || sent.isBefore(today) || sent.isAfter(today.plusDays(LONGEST))) {
            flaws.add(Flaw.at("/until", "lights.until", LONGEST));
            return today;
        }
        return sent;
    }

    /// @throws Rejected 409 when nothing is set by hand, 412 when it was set anew since it was seen
    void release(UUID id, Version seen) {
        // one after the other, so that nobody lets go of what they have not seen
        Project project = projects.held(id);
        seen.require(exceptions.version(id), Map.of());
        if (!exceptions.end(id)) {
            throw Rejected.conflict("lights.not-overridden");
        }
        journal.record(Fact.of("light.released", "project", id));
        judge.judge(List.of(project));
    }

    /// @throws Rejected 403 not theirs, 409 as often as it may be already, 422 no such milestone
    Exceptions.Exemption askExemption(
            UUID id, @Nullable String milestone, @Nullable String reason, @Nullable LocalDate until) {
        // one after the other, so that nobody asks once too often
        Project project = projects.held(id);
        Caller caller = Caller.current();
        if (!caller.may(Rights.SQUAD_MANAGE) && !project.people().include(caller.member())) {
            throw Rejected.forbidden("lights.not-yours");
        }
        Flaws flaws = new Flaws();
        String why = flaws.text("/reason", reason, 500);
        String key = flaws.text("/milestone", milestone, 40);
        LocalDate last = until(flaws, until);
        if (!key.isEmpty()
                && plans.of(id).milestones().stream()
                        .noneMatch(each -> each.key().equals(key))) {
            flaws.add(Flaw.at("/milestone", "lights.no-such-milestone"));
        }
        flaws.refuse();
        int most = rules.current().number("exemption", "most");
        long used = exceptions.of(id).stream()
                .filter(each -> each.milestone().equals(key) && each.state() != Exceptions.State.REFUSED)
                .count();
        if (used >= most) {
            throw Rejected.conflict("lights.exempt-often", most);
        }
        Exceptions.Exemption asked = new Exceptions.Exemption(
                Ids.next(),
                id,
                key,
                why,
                last,
                Exceptions.State.ASKED,
                caller.member(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        exceptions.add(asked);
        journal.record(Fact.of("squad.exemption.asked", "project", id)
                .saying(Optional.of(why))
                .with("milestone", key)
                .with("until", last.toString()));
        return asked;
    }

    /// @throws Rejected 409 decided already, or by whoever asked
    Exceptions.Exemption decide(UUID id, @Nullable Boolean granted) {
        Exceptions.Exemption asked = exceptions.find(id).orElseThrow(Rejected::missing);
        Flaws flaws = new Flaws();
        flaws.need("/granted", granted);
        flaws.refuse();
        UUID member = Caller.current().member();
        if (asked.askedBy().equals(member)) {
            throw Rejected.conflict("lights.own-request")
                    .with("state", asked.state().name())
                    .with("can", List.of());
        }
        if (!exceptions.decide(id, Boolean.TRUE.equals(granted), member)) {
            throw Rejected.conflict("lights.decided-already")
                    .with("state", asked.state().name())
                    .with("can", List.of());
        }
        journal.record(Fact.of(
                        Boolean.TRUE.equals(granted) ? "squad.exemption.granted" : "squad.exemption.refused",
                        "project",
                        asked.project())
                .with("milestone", asked.milestone()));
        judge.judge(List.of(projects.one(asked.project())));
        return exceptions.find(id).orElseThrow();
    }
}
