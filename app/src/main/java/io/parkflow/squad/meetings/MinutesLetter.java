package io.parkflow.squad.meetings;

import io.parkflow.ground.docx.Values;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.platform.letters.LetterSource;
import io.parkflow.platform.letters.Occasion;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What stands in the minutes: what became of the last meeting's outcomes, the agenda, who does what by when.
@Singleton
final class MinutesLetter implements LetterSource {
    private final Meetings meetings;
    private final MeetingKinds kinds;
    private final Agenda agenda;
    private final Outcomes outcomes;
    private final Projects projects;
    private final Members members;
    private final ParkTime time;

    MinutesLetter(
            Meetings meetings,
            MeetingKinds kinds,
            Agenda agenda,
            Outcomes outcomes,
            Projects projects,
            Members members,
            ParkTime time) {
        this.meetings = meetings;
        this.kinds = kinds;
        this.agenda = agenda;
        this.outcomes = outcomes;
        this.projects = projects;
        this.members = members;
        this.time = time;
    }

    @Override
    public Optional<Values> values(Occasion occasion) {
        return occasion.type().equals("meeting.minutesIssued")
                        && occasion.workflow().equals(MinutesDesk.WORKFLOW)
                ? meetings.find(occasion.subject()).map(this::minutes)
                : Optional.empty();
    }

    private Values minutes(Meeting meeting) {
        List<Outcome> noted = outcomes.of(meeting.id());
        List<Agenda.Item> items = agenda.of(meeting.id(), Optional.empty());
        Rate rate = meetings.before(meeting, Optional.empty())
                .map(before -> Rate.of(outcomes.of(before.id())))
                .orElse(Rate.NONE);
        Map<UUID, String> names =
                members.names(Stream.concat(noted.stream().map(Outcome::owner), meeting.chair().stream())
                        .toList());
        return Values.NONE
                .with("kind", kinds.find(meeting.kind()).map(MeetingKind::name).orElse(""))
                .with("meeting", meeting.title())
                .with("heldAt", time.at(meeting.heldAt()))
                .with("place", meeting.place())
                .with(
                        "chair",
                        meeting.chair().map(id -> names.getOrDefault(id, "")).orElse(""))
                .with("anyLast", rate.total() > 0)
                .with("lastCount", Integer.toString(rate.total()))
                .with("lastDone", Integer.toString(rate.done()))
                .with("lastRate", rate.percent())
                .with("items", items(items))
                .with("itemCount", Integer.toString(items.size()))
                .with("outcomes", lines(noted, names))
                .with("outcomeCount", Integer.toString(noted.size()));
    }

    private static List<Values> items(List<Agenda.Item> items) {
        List<Values> lines = new ArrayList<>();
        for (Agenda.Item item : items) {
            lines.add(Values.NONE
                    .with("no", Integer.toString(lines.size() + 1))
                    .with("title", item.title())
                    .with("reason", word(item.reason()))
                    .with("detail", item.detail()));
        }
        return lines;
    }

    private static String word(Agenda.Reason reason) {
        return switch (reason) {
            case RED -> "红灯";
            case YELLOW -> "黄灯";
            case BLOCKER -> "新问题";
            case DUE_BLOCKER -> "到期问题";
            case DUE -> "到期事项";
            case NAMED -> "指定汇报";
        };
    }

    private List<Values> lines(List<Outcome> noted, Map<UUID, String> names) {
        Map<UUID, Project> known = projects.all(
                noted.stream().flatMap(outcome -> outcome.project().stream()).toList());
        List<Values> lines = new ArrayList<>();
        for (Outcome outcome : noted) {
            lines.add(Values.NONE
                    .with("no", Integer.toString(lines.size() + 1))
                    .with("what", outcome.what())
                    .with("owner", names.getOrDefault(outcome.owner(), ""))
                    .with("due", outcome.dueOn().toString())
                    .with("acceptance", outcome.acceptance())
                    .with(
                            "project",
                            outcome.project()
                                    .map(id -> Objects.requireNonNull(known.get(id))
                                            .name())
                                    .orElse("")));
        }
        return lines;
    }
}
