package io.parkflow.squad.blockers;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.platform.inbox.Turns;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What people see of blockers, now and then.
@Singleton
final class BlockerViews {
    private final Blockers blockers;
    private final Projects projects;
    private final Members members;
    private final Turns turns;
    private final Calendars calendars;
    private final Clock clock;

    BlockerViews(Blockers blockers, Projects projects, Members members, Turns turns, Calendars calendars, Clock clock) {
        this.blockers = blockers;
        this.projects = projects;
        this.members = members;
        this.turns = turns;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Serdeable
    record Person(UUID id, String name) {}

    /// @param ageWorkdays since it was first raised, through all levels, until its closing, now, or the day that is
    /// looked at
    @Serdeable
    record Line(
            UUID id,
            String number,
            UUID projectId,
            String projectName,
            String category,
            Grade grade,
            int level,
            Blocker.State state,
            String description,
            Instant raisedAt,
            int ageWorkdays,
            Optional<Person> handler,
            boolean late,
            int reopenCount,
            Optional<Instant> closedAt) {}

    /// @param moment empty: now
    List<Line> lines(List<Blocker> page, Optional<Instant> moment) {
        Map<UUID, Project> known =
                projects.all(page.stream().map(Blocker::project).distinct().toList(), moment);
        Map<UUID, String> names = members.names(
                page.stream().flatMap(blocker -> blocker.handler().stream()).toList());
        return page.stream().map(blocker -> line(blocker, known, names, moment)).toList();
    }

    private Line line(Blocker blocker, Map<UUID, Project> known, Map<UUID, String> names, Optional<Instant> moment) {
        return new Line(
                blocker.id(),
                blocker.number(),
                blocker.project(),
                Objects.requireNonNull(known.get(blocker.project())).name(),
                blocker.category(),
                blocker.grade(),
                blocker.level(),
                blocker.state(),
                blocker.description(),
                blocker.raisedAt(),
                age(blocker, moment),
                person(blocker.handler(), names),
                blocker.lateSince().isPresent(),
                blocker.reopenCount(),
                blocker.closedAt());
    }

    private int age(Blocker blocker, Optional<Instant> moment) {
        Calendar calendar = calendars.current();
        return calendar.workdaysSince(
                calendar.day(blocker.raisedAt()),
                calendar.day(blocker.closedAt().or(() -> moment).orElseGet(clock::instant)));
    }

    private static Optional<Person> person(Optional<UUID> id, Map<UUID, String> names) {
        return id.map(known -> new Person(known, names.getOrDefault(known, "")));
    }

    @Serdeable
    record Step(String kind, int from, int to, Optional<String> reason, Optional<Person> by, Instant at) {}

    /// Where it waits outside.
    @Serdeable
    record Outside(
            String docNumber, String superior, LocalDate expectedOn, Optional<Instant> since, int waitedMinutes) {}

    /// @param taskId the task it waits in, when that lies with the caller
    /// @param can    what the caller may answer it with, and `regrade`
    @Serdeable
    record Sheet(
            Line blocker,
            UUID caseId,
            Optional<String> impact,
            Optional<String> needs,
            Optional<LocalDate> wantedBy,
            Optional<UUID> reportId,
            Optional<Person> raisedBy,
            Optional<String> dept,
            Optional<String> measures,
            Optional<Outside> outside,
            Optional<Person> verifier,
            Optional<String> verifyResult,
            Optional<Integer> satisfaction,
            List<Step> moves,
            Optional<UUID> taskId,
            List<String> can,
            List<Turns.Actor> actors) {}

    /// @param moment empty: now; of then nobody can do anything
    Sheet sheet(Blocker blocker, Optional<Instant> moment) {
        List<Blockers.Move> moves = blockers.moves(blocker.id(), moment);
        Set<UUID> ids = new HashSet<>();
        Stream.of(blocker.handler(), blocker.verifier(), Optional.of(blocker.raisedBy()))
                .flatMap(Optional::stream)
                .forEach(ids::add);
        moves.forEach(move -> move.by().ifPresent(ids::add));
        Map<UUID, String> names = members.names(ids);
        Turns.Turn turn = moment.isPresent() ? Turns.Turn.NOBODYS : turns.of(blocker.caseId());
        return new Sheet(
                lines(List.of(blocker), moment).getFirst(),
                blocker.caseId(),
                blocker.impact(),
                blocker.needs(),
                blocker.wantedBy(),
                blocker.report(),
                person(Optional.of(blocker.raisedBy()), names),
                blocker.dept(),
                blocker.measures(),
                blocker.docNumber()
                        .map(number -> new Outside(
                                number,
                                blocker.superior().orElse(""),
                                blocker.expectedOn().orElseThrow(),
                                blocker.waitingSince(),
                                blocker.waitedMinutes())),
                person(blocker.verifier(), names),
                blocker.verifyResult(),
                blocker.satisfaction(),
                moves.stream()
                        .map(move -> new Step(
                                move.kind(),
                                move.from(),
                                move.to(),
                                move.reason(),
                                person(move.by(), names),
                                move.at()))
                        .toList(),
                turn.taskId(),
                moment.isEmpty() && Grading.isOffered(blocker, Caller.current())
                        ? Stream.concat(turn.can().stream(), Stream.of("regrade"))
                                .toList()
                        : turn.can(),
                turn.actors());
    }
}
