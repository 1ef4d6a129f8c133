package io.parkflow.squad.lights;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Texts;
import io.parkflow.squad.projects.Course;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.projects.Stage;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Judges projects by every aspect: the worst colour is the light, unless somebody has set it by hand. What is new is
/// added to the history, and a colour that changes is an event.
@Singleton
public final class Judge {
    private final List<Aspect> aspects;
    private final Projects projects;
    private final Lights lights;
    private final Exceptions exceptions;
    private final Rulebook rulebook;
    private final Moments moments;
    private final Journal journal;
    private final Clock clock;

    Judge(
            List<Aspect> aspects,
            Projects projects,
            Lights lights,
            Exceptions exceptions,
            Rulebook rulebook,
            Moments moments,
            Journal journal,
            Clock clock) {
        this.aspects =
                aspects.stream().sorted(Comparator.comparing(Aspect::key)).toList();
        this.projects = projects;
        this.lights = lights;
        this.exceptions = exceptions;
        this.rulebook = rulebook;
        this.moments = moments;
        this.journal = journal;
        this.clock = clock;
    }

    /// Which projects have a light at all: those that go on and were not turned away.
    static boolean isJudged(Project project) {
        boolean shining = project.library() != Library.REFUSED && project.library() != Library.MERGED;
        return shining && project.course() == Course.RUNNING && project.stage() != Stage.ARCHIVED;
    }

    /// At once, because something was done that a light depends on. In the transaction in which it was done.
    public void again(Collection<UUID> concerned) {
        if (!concerned.isEmpty()) {
            judge(List.copyOf(projects.all(concerned).values()));
        }
    }

    /// The number of statements does not depend on the number of projects, but for the events of those that change.
    ///
    /// @return how many changed their colour
    public int judge(List<Project> projects) {
        return judge(projects, moments.today(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /// @param projects as they were on the day
    /// @param now      from when on the light shows; after every one before
    int judge(List<Project> projects, LocalDate day, Instant now) {
        List<Project> wanted = projects.stream().filter(Judge::isJudged).toList();
        if (wanted.isEmpty()) {
            return 0;
        }
        Rulebook.Rules rules = rulebook.current();
        List<UUID> ids = wanted.stream().map(Project::id).toList();
        Map<UUID, Judged> before = lights.newest(ids, Optional.empty());
        Map<UUID, Exceptions.Override> overrides = exceptions.overrides(ids, day);
        Map<UUID, Set<String>> excused = exceptions.excused(ids, day);
        Map<UUID, List<Judged.Side>> sides = sides(wanted, day, rules, excused);
        List<Judged> fresh = new ArrayList<>();
        int changed = 0;
        for (UUID id : ids) {
            Optional<Judged> was = Optional.ofNullable(before.get(id));
            Judged is = judged(
                    id,
                    now,
                    day,
                    sides.getOrDefault(id, List.of()),
                    Optional.ofNullable(overrides.get(id)),
                    was,
                    rules.version());
            if (was.filter(is::says).isEmpty()) {
                fresh.add(is);
                changed += tell(was, is) ? 1 : 0;
            }
        }
        lights.add(fresh);
        return changed;
    }

    private Map<UUID, List<Judged.Side>> sides(
            List<Project> projects, LocalDate day, Rulebook.Rules rules, Map<UUID, Set<String>> excused) {
        Map<UUID, List<Judged.Side>> sides = new HashMap<>();
        for (Aspect aspect : aspects) {
            aspect.judge(projects, day, rules).forEach((id, verdict) -> {
                boolean exempt = verdict.milestone()
                        .filter(excused.getOrDefault(id, Set.of())::contains)
                        .isPresent();
                sides.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(new Judged.Side(
                                aspect.key(),
                                verdict.colour(),
                                exempt,
                                Texts.of(Locale.SIMPLIFIED_CHINESE, verdict.code(), verdict.args()),
                                Texts.of(Locale.ENGLISH, verdict.code(), verdict.args())));
            });
        }
        return sides;
    }

    private static Judged judged(
            UUID id,
            Instant now,
            LocalDate day,
            List<Judged.Side> sides,
            Optional<Exceptions.Override> override,
            Optional<Judged> was,
            int rules) {
        Optional<Judged.Side> worst = sides.stream()
                .filter(side -> side.colour() != Colour.GREEN)
                .max(Comparator.comparing(Judged.Side::colour));
        Colour raw = worst.map(Judged.Side::colour).orElse(Colour.GREEN);
        Colour seen = override.map(Exceptions.Override::colour).orElse(raw);
        boolean red = was.map(light -> light.wasRed() || light.colour() == Colour.RED || light.raw() == Colour.RED)
                .orElse(false);
        String zh = override.map(Exceptions.Override::reason)
                .or(() -> worst.map(Judged.Side::zh))
                .orElse("");
        String en = override.map(Exceptions.Override::reason)
                .or(() -> worst.map(Judged.Side::en))
                .orElse("");
        // the history has one light a moment
        Instant at = was.map(Judged::at)
                .filter(then -> !then.isBefore(now))
                .map(then -> then.plus(1, ChronoUnit.MICROS))
                .orElse(now);
        return new Judged(
                id,
                at,
                day,
                seen,
                raw,
                red && seen != Colour.RED,
                override.isPresent(),
                worst.map(Judged.Side::exempt).orElse(false),
                zh,
                en,
                sides,
                rules);
    }

    /// @return whether the colour is another
    private boolean tell(Optional<Judged> was, Judged is) {
        Colour before = was.map(Judged::colour).orElse(Colour.GREEN);
        if (before == is.colour()) {
            return false;
        }
        journal.record(Fact.of("light.changed", "project", is.project())
                .with("from", before.name())
                .with("to", is.colour().name())
                .with("raw", is.raw().name())
                .with("override", is.override())
                .with("why", is.whyZh()));
        return true;
    }
}
