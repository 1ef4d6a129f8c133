package io.parkflow.squad.standings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Ranks the projects of each track, settles a quarter once, and hands out the flags. Joins the caller's transaction.
@Singleton
final class Settling {
    private static final String NO_TRACK = "未分组";

    private final Ledger ledger;
    private final Projects projects;
    private final Standings standings;
    private final Quarters quarters;
    private final Rulebook rulebook;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    Settling(
            Ledger ledger,
            Projects projects,
            Standings standings,
            Quarters quarters,
            Rulebook rulebook,
            Calendars calendars,
            Journal journal,
            Clock clock) {
        this.ledger = ledger;
        this.projects = projects;
        this.standings = standings;
        this.quarters = quarters;
        this.rulebook = rulebook;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /// Quarters on end after which the flag is kept (保持奖), usually three.
    int kept() {
        return rulebook.current().number("flag", "keptQuarters");
    }

    /// As it would be settled now; those who have the same points have the same rank.
    List<Standings.Settled> rank(Quarter quarter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, List<Map.Entry<Project, Score>>> tracks = new TreeMap<>();
        ledger.of(quarter)
                .entrySet()
                .forEach(
                        entry -> tracks.computeIfAbsent(entry.getKey().track().orElse(NO_TRACK), _ -> new ArrayList<>())
                                .add(entry));
        List<Standings.Settled> ranked = new ArrayList<>();
        tracks.forEach((track, entries) -> ranked.addAll(rank(track, entries, now)));
        return List.copyOf(ranked);
    }

    private static List<Standings.Settled> rank(String track, List<Map.Entry<Project, Score>> entries, Instant now) {
        List<Map.Entry<Project, Score>> sorted = entries.stream()
                .sorted(Comparator.comparing((Map.Entry<Project, Score> entry) ->
                                entry.getValue().total())
                        .reversed()
                        .thenComparing(entry -> entry.getKey().code()))
                .toList();
        List<Standings.Settled> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Score score = sorted.get(i).getValue();
            boolean same = i > 0 && score.total().compareTo(ranked.getLast().points()) == 0;
            ranked.add(new Standings.Settled(
                    sorted.get(i).getKey().id(),
                    track,
                    same ? ranked.getLast().rank() : i + 1,
                    score.total(),
                    detail(score).toString(),
                    now));
        }
        return ranked;
    }

    private static ObjectNode detail(Score score) {
        ObjectNode detail = Trees.empty();
        ArrayNode parts = detail.putArray("parts");
        score.parts().forEach(part -> {
            ObjectNode counted = parts.addObject()
                    .put("key", part.key())
                    .put("weight", part.weight())
                    .put("numerator", part.numerator().toPlainString())
                    .put("denominator", part.denominator().toPlainString())
                    .put("rate", Score.percent(part))
                    .put("points", score.points(part).toPlainString());
            part.original()
                    .ifPresent(first -> counted.putObject("original")
                            .put("numerator", first.numerator().toPlainString())
                            .put("denominator", first.denominator().toPlainString())
                            .put("rate", first.percent()));
        });
        return detail.put("red", score.red())
                .put("yellow", score.yellow())
                .put("deduction", score.deduction().toPlainString());
    }

    /// Fixes the scores of a quarter that is over and hands the flags on.
    ///
    /// @throws Rejected 409 when it is not over, or settled already, or the one before is not, or a later one is
    void settle(Quarter quarter, UUID by) {
        Instant now = clock.instant();
        if (calendars.current().day(now).isBefore(quarter.next())) {
            throw Rejected.conflict("standings.not-over");
        }
        standings.lock(quarter.toString());
        if (!standings.of(quarter.toString()).isEmpty()) {
            throw Rejected.conflict("standings.settled-already");
        }
        findBefore(quarter).ifPresent(before -> {
            throw Rejected.conflict("standings.before-unsettled", before.toString())
                    .with("quarter", before.toString());
        });
        if (standings.anyAfter(quarter.toString())) {
            throw Rejected.conflict("standings.later-settled");
        }
        List<Standings.Settled> ranked = rank(quarter);
        ranked.forEach(settled -> standings.add(quarter.toString(), settled, by));
        leading(ranked).forEach(first -> award(quarter, first, now));
        journal.record(
                Fact.of("standings.quarterSettled", "park", Tenancy.current().id())
                        .with("quarter", quarter.toString())
                        .with("projects", ranked.size()));
    }

    /// The quarter before, when it has to be settled first: flags go on from quarter to quarter. A park that begins to
    /// settle begins with any quarter.
    Optional<Quarter> findBefore(Quarter quarter) {
        Quarter before = quarter.before();
        boolean expected = quarters.find(before.toString()).isPresent() || standings.anyBefore(before.toString());
        return Optional.of(before)
                .filter(_ -> expected && standings.of(before.toString()).isEmpty() && ledger.anything(before));
    }

    /// One of each track at most. Of several who share the first place the one who comes first by code holds the flag;
    /// nobody who has stopped since the quarter ended does.
    private List<Standings.Settled> leading(List<Standings.Settled> ranked) {
        List<Standings.Settled> firsts =
                ranked.stream().filter(settled -> settled.rank() == 1).toList();
        Map<UUID, Project> known =
                projects.all(firsts.stream().map(Standings.Settled::project).toList());
        Map<String, Standings.Settled> leading = new LinkedHashMap<>();
        for (Standings.Settled first : firsts) {
            if (Optional.ofNullable(known.get(first.project()))
                    .filter(Project::runs)
                    .isPresent()) {
                leading.putIfAbsent(first.track(), first);
            }
        }
        return List.copyOf(leading.values());
    }

    private void award(Quarter quarter, Standings.Settled first, Instant now) {
        Optional<Standings.Flag> before =
                standings.flag(first.track(), quarter.before().toString());
        int streak = before.filter(flag -> flag.project().equals(first.project()))
                        .map(Standings.Flag::streak)
                        .orElse(0)
                + 1;
        standings.award(
                new Standings.Flag(first.track(), quarter.toString(), first.project(), first.points(), streak), now);
        journal.record(Fact.of("standings.flagAwarded", "project", first.project())
                .with("track", first.track())
                .with("quarter", quarter.toString())
                .with("streak", streak)
                .with("kept", streak >= kept()));
    }
}
