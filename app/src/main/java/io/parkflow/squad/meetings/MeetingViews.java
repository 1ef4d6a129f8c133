package io.parkflow.squad.meetings;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.platform.inbox.Turns;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What people see of meetings and of what they agreed, now and then.
@Singleton
final class MeetingViews {
    private final Meetings meetings;
    private final MeetingKinds kinds;
    private final Agenda agenda;
    private final Outcomes outcomes;
    private final Projects projects;
    private final Members members;
    private final Table table;
    private final Turns turns;

    MeetingViews(
            Meetings meetings,
            MeetingKinds kinds,
            Agenda agenda,
            Outcomes outcomes,
            Projects projects,
            Members members,
            Table table,
            Turns turns) {
        this.meetings = meetings;
        this.kinds = kinds;
        this.agenda = agenda;
        this.outcomes = outcomes;
        this.projects = projects;
        this.members = members;
        this.table = table;
        this.turns = turns;
    }

    @Serdeable
    record Person(UUID id, String name) {}

    @Serdeable
    record Line(
            UUID id,
            String kind,
            String kindName,
            String title,
            Instant heldAt,
            String place,
            Meeting.State state,
            Optional<Instant> minutesDue,
            Optional<Instant> minutesAt) {}

    List<Line> lines(List<Meeting> page) {
        List<MeetingKind> known = kinds.all();
        return page.stream().map(meeting -> line(meeting, known)).toList();
    }

    private static Line line(Meeting meeting, List<MeetingKind> known) {
        return new Line(
                meeting.id(),
                meeting.kind(),
                known.stream()
                        .filter(kind -> kind.key().equals(meeting.kind()))
                        .map(MeetingKind::name)
                        .findFirst()
                        .orElse(meeting.kind()),
                meeting.title(),
                meeting.heldAt(),
                meeting.place(),
                meeting.state(),
                meeting.minutesDue(),
                meeting.minutesAt());
    }

    @Serdeable
    record Topic(
            UUID id,
            int position,
            Agenda.Reason reason,
            Optional<UUID> projectId,
            Optional<UUID> subjectId,
            String title,
            String detail) {}

    /// @param overdue it was not done in time; stays when it is done after all
    @Serdeable
    record OutcomeLine(
            UUID id,
            UUID meetingId,
            Optional<UUID> agendaId,
            Optional<UUID> projectId,
            Optional<String> projectName,
            Optional<UUID> caseId,
            String what,
            Person owner,
            LocalDate dueOn,
            String acceptance,
            Outcome.State state,
            int handedBack,
            Optional<String> suggested,
            Optional<String> result,
            boolean overdue,
            Optional<Instant> doneAt,
            int version) {}

    /// @param moment empty: now
    List<OutcomeLine> outcomes(List<Outcome> page, Optional<Instant> moment) {
        Map<UUID, Project> known = projects.all(
                page.stream().flatMap(outcome -> outcome.project().stream()).toList(), moment);
        Map<UUID, String> names =
                members.names(page.stream().map(Outcome::owner).toList());
        return page.stream().map(outcome -> line(outcome, known, names)).toList();
    }

    private static OutcomeLine line(Outcome outcome, Map<UUID, Project> known, Map<UUID, String> names) {
        return new OutcomeLine(
                outcome.id(),
                outcome.meeting(),
                outcome.agenda(),
                outcome.project(),
                outcome.project()
                        .flatMap(id -> Optional.ofNullable(known.get(id)))
                        .map(Project::name),
                outcome.caseId(),
                outcome.what(),
                new Person(outcome.owner(), names.getOrDefault(outcome.owner(), "")),
                outcome.dueOn(),
                outcome.acceptance(),
                outcome.state(),
                outcome.handedBack(),
                outcome.suggested(),
                outcome.result(),
                outcome.overdueAt().isPresent(),
                outcome.doneAt(),
                outcome.version());
    }

    /// What became of the last meeting's outcomes; spoken of first.
    @Serdeable
    record Last(
            UUID meetingId, String title, int total, int done, int onTime, String rate, List<OutcomeLine> outcomes) {}

    /// @param chairs who may preside, as long as that is open
    @Serdeable
    record Sheet(
            Line meeting,
            Optional<Person> chair,
            List<Person> chairs,
            Optional<Instant> compiledAt,
            Optional<Instant> openedAt,
            Optional<Instant> closedAt,
            Optional<Person> minutesBy,
            Optional<Last> last,
            List<Topic> agenda,
            List<OutcomeLine> outcomes,
            List<String> can) {}

    /// @param moment empty: now; of then nobody can do anything
    Sheet sheet(Meeting meeting, Optional<Instant> moment) {
        Set<UUID> ids = new HashSet<>();
        meeting.chair().ifPresent(ids::add);
        meeting.minutesBy().ifPresent(ids::add);
        Map<UUID, String> names = members.names(ids);
        return new Sheet(
                lines(List.of(meeting)).getFirst(),
                person(meeting.chair(), names),
                moment.isEmpty() && meeting.state() == Meeting.State.PLANNED
                        ? table.chairs(meeting.kind()).stream()
                                .map(member -> new Person(member.id(), member.name()))
                                .toList()
                        : List.of(),
                meeting.compiledAt(),
                meeting.openedAt(),
                meeting.closedAt(),
                person(meeting.minutesBy(), names),
                meetings.before(meeting, moment).map(before -> last(before, moment)),
                agenda.of(meeting.id(), moment).stream()
                        .map(item -> new Topic(
                                item.id(),
                                item.position(),
                                item.reason(),
                                item.project(),
                                item.subject(),
                                item.title(),
                                item.detail()))
                        .toList(),
                outcomes(outcomes.of(meeting.id(), moment), moment),
                moment.isPresent() ? List.of() : can(meeting));
    }

    private Last last(Meeting before, Optional<Instant> moment) {
        List<Outcome> agreed = outcomes.of(before.id(), moment);
        Rate rate = Rate.of(agreed);
        return new Last(
                before.id(),
                before.title(),
                rate.total(),
                rate.done(),
                rate.onTime(),
                rate.percent(),
                outcomes(agreed, moment));
    }

    private static Optional<Person> person(Optional<UUID> id, Map<UUID, String> names) {
        return id.map(known -> new Person(known, names.getOrDefault(known, "")));
    }

    private static List<String> can(Meeting meeting) {
        if (!Caller.current().may(Rights.SQUAD_DISPATCH)) {
            return List.of();
        }
        return switch (meeting.state()) {
            case PLANNED -> List.of("name", "open");
            case OPEN -> List.of("name", "note", "close");
            case CLOSED -> List.of("note", "issue");
            case ISSUED -> List.of();
        };
    }

    /// @param taskId the task it waits in, when that lies with the caller
    @Serdeable
    record OutcomeSheet(OutcomeLine outcome, Optional<UUID> taskId, List<String> can, List<Turns.Actor> actors) {}

    /// @param moment empty: now; of then nobody can do anything
    OutcomeSheet sheet(Outcome outcome, Optional<Instant> moment) {
        boolean open = moment.isEmpty()
                && outcome.state() == Outcome.State.NOTED
                && Caller.current().may(Rights.SQUAD_DISPATCH);
        Turns.Turn turn =
                outcome.caseId().filter(_ -> moment.isEmpty()).map(turns::of).orElse(Turns.Turn.NOBODYS);
        return new OutcomeSheet(
                outcomes(List.of(outcome), moment).getFirst(),
                turn.taskId(),
                open ? List.of("rewrite", "strike") : turn.can(),
                turn.actors());
    }
}
