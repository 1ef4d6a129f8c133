package io.parkflow.squad.orders;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.problem.Texts;
import io.parkflow.squad.lights.Aspect.Verdict;
import io.parkflow.squad.lights.Slips;
import io.parkflow.squad.lights.Verdicts;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Plans that slip, by the park's own thresholds: pace, start, library and milestones. Where the light is yellow a
/// yellow order is due, where it is red a red one; a milestone that is near and not far enough is a reminder.
///
/// Pace is a new matter each month; a start and a milestone are the same matter until somebody puts off their day.
@Singleton
final class PlanTrigger implements Trigger {
    private final Projects projects;
    private final Verdicts verdicts;
    private final Slips slips;
    private final Calendars calendars;

    PlanTrigger(Projects projects, Verdicts verdicts, Slips slips, Calendars calendars) {
        this.projects = projects;
        this.verdicts = verdicts;
        this.slips = slips;
        this.calendars = calendars;
    }

    /// What a matter is called, and what exemptions are counted by.
    private record Matter(String key, String subject) {}

    @Override
    public List<Cause> found(Instant now) {
        LocalDate day = calendars.current().day(now);
        List<Project> all = projects.underWay();
        List<Project> admitted = all.stream()
                .filter(project -> project.library() == Library.ADMITTED)
                .toList();
        List<Cause> causes = new ArrayList<>();
        causes.addAll(judged("pace", admitted, day, project -> pace(project.id(), day)));
        causes.addAll(judged("start", admitted, day, PlanTrigger::start));
        causes.addAll(judged("library", all, day, project -> same("library:" + project.id())));
        slips.of(admitted, day).forEach(slip -> causes.add(cause(slip)));
        return List.copyOf(causes);
    }

    private List<Cause> judged(String aspect, List<Project> judged, LocalDate day, Function<Project, Matter> matter) {
        Map<UUID, Verdict> said = verdicts.of(aspect, judged, day);
        List<Cause> causes = new ArrayList<>();
        for (Project project : judged) {
            Optional.ofNullable(said.get(project.id()))
                    .filter(verdict -> verdict.colour() != Colour.GREEN)
                    .ifPresent(verdict -> causes.add(cause(matter.apply(project), project.id(), verdict)));
        }
        return causes;
    }

    private static Matter pace(UUID project, LocalDate day) {
        return new Matter("pace:" + project + ":" + YearMonth.from(day), "pace:" + project + ":" + day.getYear());
    }

    private static Matter start(Project project) {
        return same("start:" + project.id() + ":"
                + project.targets().start().map(Object::toString).orElse(""));
    }

    private static Matter same(String key) {
        return new Matter(key, key);
    }

    private static Cause cause(Matter matter, UUID project, Verdict verdict) {
        return new Cause(
                matter.key(),
                matter.subject(),
                verdict.colour() == Colour.RED ? Level.RED : Level.YELLOW,
                Optional.of(project),
                Texts.of(Locale.SIMPLIFIED_CHINESE, verdict.code(), verdict.args()),
                Optional.empty());
    }

    private static Cause cause(Slips.Slip slip) {
        String subject = "milestone:" + slip.milestone().id();
        String planned = slip.milestone().planned().toString();
        Level level = switch (slip.kind()) {
            case NEAR -> Level.BLUE;
            case LATE -> Level.YELLOW;
            case GRAVE -> Level.RED;
        };
        return new Cause(
                subject + ":" + planned,
                subject,
                level,
                Optional.of(slip.project()),
                Texts.of(
                        Locale.SIMPLIFIED_CHINESE,
                        slip.kind() == Slips.Kind.NEAR ? "orders.milestone-near" : "lights.milestone-late",
                        List.of(
                                slip.milestone().name(),
                                planned,
                                slip.days(),
                                slip.milestone().percent())),
                Optional.empty());
    }
}
