package io.parkflow.squad.plan;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.projects.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a plan that was sent and tells everything that is wrong with it at once.
final class Draft {
    private static final int MOST_POINTS = 200;
    private static final int MOST_MONTHS = 240;

    private final String at;
    private final Flaws flaws = new Flaws();

    /// @param at pointer of the plan in the body
    Draft(String at) {
        this.at = at;
    }

    /// What is done and the ids of what is known stay.
    ///
    /// @throws Rejected 422 with every flaw
    Plan read(Plan now, PlanBody body) {
        Map<String, Milestone> known = new HashMap<>();
        now.milestones().forEach(milestone -> known.put(milestone.key(), milestone));
        List<Milestone> milestones = milestones(known, body.milestones() == null ? List.of() : body.milestones());
        SortedMap<YearMonth, Money> curve = curve(body.curve() == null ? List.of() : body.curve());
        known.values().stream()
                .filter(Milestone::isDone)
                .filter(done -> milestones.stream().noneMatch(kept -> kept.key().equals(done.key())))
                .forEach(done -> flaws.add(Flaw.at(at + "/milestones", "plan.done-stays", done.name())));
        if (!flaws.any()) {
            order(milestones);
        }
        flaws.refuse();
        return new Plan(now.project(), now.state(), now.baseline(), now.version(), milestones, curve);
    }

    private List<Milestone> milestones(Map<String, Milestone> known, List<PlanBody.Point> sent) {
        if (sent.size() > MOST_POINTS) {
            flaws.add(Flaw.at(at + "/milestones", "plan.too-many", MOST_POINTS));
            return List.of();
        }
        Set<String> keys = new HashSet<>();
        List<Milestone> read = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            PlanBody.@Nullable Point point = sent.get(i);
            String here = at + "/milestones/" + i;
            if (point == null) {
                flaws.add(Flaw.at(here, "problem.required"));
                continue;
            }
            String key = flaws.text(here + "/key", point.key(), 40);
            if (!key.isEmpty() && !key.matches("[a-zA-Z0-9][a-zA-Z0-9-]*")) {
                flaws.add(Flaw.at(here + "/key", "plan.key"));
            } else if (!keys.add(key)) {
                flaws.add(Flaw.at(here + "/key", "plan.key-twice", key));
            }
            read.add(milestone(here, key, point, Optional.ofNullable(known.get(key))));
        }
        return read;
    }

    private Milestone milestone(String here, String key, PlanBody.Point point, Optional<Milestone> known) {
        String name = flaws.text(here + "/name", point.name(), 100);
        String said = flaws.text(here + "/planned", point.planned(), 30);
        Optional<PartialDate> planned = PartialDate.find(said);
        if (!said.isEmpty() && planned.isEmpty()) {
            flaws.add(Flaw.at(here + "/planned", "plan.date"));
        }
        return new Milestone(
                known.map(Milestone::id).orElseGet(Ids::next),
                key,
                name.strip(),
                Boolean.TRUE.equals(point.isKey()),
                planned.orElseGet(() -> PartialDate.on(LocalDate.EPOCH)),
                point.after() == null ? List.of() : after(here, point.after()),
                known.flatMap(Milestone::actual),
                known.flatMap(Milestone::doneAt),
                known.flatMap(Milestone::progress));
    }

    private List<String> after(String here, List<String> sent) {
        List<String> keys = new ArrayList<>();
        for (@Nullable String key : sent) {
            if (key == null || key.isBlank()) {
                flaws.add(Flaw.at(here + "/after", "problem.required"));
            } else if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private SortedMap<YearMonth, Money> curve(List<PlanBody.Month> sent) {
        SortedMap<YearMonth, Money> curve = new TreeMap<>();
        if (sent.size() > MOST_MONTHS) {
            flaws.add(Flaw.at(at + "/curve", "plan.too-many", MOST_MONTHS));
            return curve;
        }
        for (int i = 0; i < sent.size(); i++) {
            PlanBody.@Nullable Month share = sent.get(i);
            String here = at + "/curve/" + i;
            Optional<YearMonth> month = share == null ? Optional.empty() : month(share.month());
            if (share == null || month.isEmpty()) {
                flaws.add(Flaw.at(here + "/month", "plan.month"));
            } else if (share.amount() == null || share.amount().isNegative()) {
                flaws.add(Flaw.at(here + "/amount", "plan.amount"));
            } else if (curve.put(month.get(), share.amount()) != null) {
                flaws.add(Flaw.at(here + "/month", "plan.month-twice"));
            }
        }
        return curve;
    }

    private static Optional<YearMonth> month(@Nullable String sent) {
        try {
            return Optional.ofNullable(sent).map(YearMonth::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// What comes first must be there, come first, and never in a circle.
    private void order(List<Milestone> milestones) {
        Map<String, Milestone> byKey = new HashMap<>();
        milestones.forEach(milestone -> byKey.put(milestone.key(), milestone));
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            String here = at + "/milestones/" + i + "/after";
            for (String key : milestone.after()) {
                Milestone first = byKey.get(key);
                if (first == null) {
                    flaws.add(Flaw.at(here, "plan.no-such-milestone", key));
                } else if (first.planned().last().isAfter(milestone.planned().last())) {
                    flaws.add(Flaw.at(here, "plan.out-of-order", first.name(), milestone.name()));
                }
            }
            if (isInCircle(milestone.key(), byKey)) {
                flaws.add(Flaw.at(here, "plan.circle", milestone.name()));
            }
        }
    }

    private static boolean isInCircle(String key, Map<String, Milestone> byKey) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(firsts(key, byKey));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (next.equals(key)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(firsts(next, byKey));
            }
        }
        return false;
    }

    private static List<String> firsts(String key, Map<String, Milestone> byKey) {
        return Optional.ofNullable(byKey.get(key)).map(Milestone::after).orElse(List.of());
    }
}
