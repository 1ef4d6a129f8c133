package io.parkflow.engine;

import io.parkflow.engine.Roads.Arrow;
import io.parkflow.engine.Roads.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Follows every way that may be taken. What is known at a point is what is known on all ways to it; it only ever
/// shrinks, so the search ends.
final class Outlook {
    /// @param turn what decides that it is taken; none: it is taken
    record Way(String to, List<Route.Turn> turn, boolean sure, boolean late) {}

    /// Before the first stop it is still known what was said last; a loop that comes back later must not blur that.
    static final String FIRST = "0:";

    private final Roads roads;
    private final Route.Around around;
    private final Map<String, Facts> known = new HashMap<>();
    private final Map<String, List<Way>> ways = new LinkedHashMap<>();

    Outlook(Roads roads, Route.Around around) {
        this.roads = roads;
        this.around = around;
    }

    /// The spot a key means.
    static String spot(String key) {
        return key.startsWith(FIRST) ? key.substring(FIRST.length()) : key;
    }

    Route from(List<Roads.Source> sources, Map<String, Object> values) {
        Facts given = Facts.of(values);
        var queue = new ArrayDeque<String>();
        for (Roads.Source source : sources) {
            // where a step is left, its answer is among the values already
            Facts after = source.leaving() ? given : after(source.spot(), given);
            spread(FIRST + source.spot().id(), after, queue);
        }
        while (!queue.isEmpty()) {
            String key = queue.remove();
            spread(key, after(roads.spot(spot(key)), Objects.requireNonNull(known.get(key))), queue);
        }
        return new Summary(roads, around, ways, known, sources).route();
    }

    private void spread(String from, Facts after, ArrayDeque<String> queue) {
        List<Way> out = ways(roads.spot(spot(from)), after).stream()
                .map(way -> from.startsWith(FIRST) && !roads.spot(way.to()).stops()
                        ? new Way(FIRST + way.to(), way.turn(), way.sure(), way.late())
                        : way)
                .toList();
        ways.put(from, out);
        for (Way way : out) {
            Facts there = known.get(way.to());
            Facts now = there == null ? after : there.and(after);
            if (!now.equals(there)) {
                known.put(way.to(), now);
                queue.add(way.to());
            }
        }
    }

    private Facts after(Spot spot, Facts here) {
        return switch (spot.node()) {
            case Node.UserStep step -> here.saidAt(step.id(), around.answered(step.id()));
            case Node.VerbStep step -> here.without(around.done(step.verb()));
            // whoever signals may say anything; so may a workflow that was called
            case Node.Wait _ -> Facts.NONE;
            case Node.Call call ->
                spot.out() || around.called(call.workflow()).isEmpty() ? Facts.NONE : here.only(call.give());
            default -> here;
        };
    }

    private List<Way> ways(Spot spot, Facts facts) {
        List<Arrow> out = roads.out(spot.id());
        List<Way> ways = new ArrayList<>();
        out.stream()
                .filter(Arrow::late)
                .forEach(arrow -> ways.add(new Way(
                        arrow.to(), List.of(new Route.Turn.Late(spot.node().id())), false, true)));
        List<Arrow> usual = out.stream().filter(Predicate.not(Arrow::late)).toList();
        switch (spot.node()) {
            case Node.Exclusive _ -> choose(usual, facts, true, ways);
            case Node.Inclusive _ -> choose(usual, facts, false, ways);
            default -> usual.forEach(arrow -> ways.add(new Way(arrow.to(), List.of(), true, false)));
        }
        return ways;
    }

    /// @param one only the first that holds is taken
    private void choose(List<Arrow> arrows, Facts facts, boolean one, List<Way> ways) {
        Foresight foresight = new Foresight(facts);
        List<Route.Turn.When> open = new ArrayList<>();
        boolean decided = false;
        for (Arrow arrow : arrows) {
            if (decided && one) {
                break;
            }
            if (arrow.passage() instanceof Flow.Passage.If(Condition condition)) {
                Foresight.Says says = foresight.judge(condition);
                boolean sure = says == Foresight.Says.YES && (open.isEmpty() || !one);
                Route.Turn.When when = foresight.when(condition);
                if (says != Foresight.Says.NO) {
                    ways.add(new Way(arrow.to(), sure ? List.of() : List.of(when), sure, false));
                }
                if (says == Foresight.Says.DEPENDS) {
                    open.add(when);
                }
                decided |= says == Foresight.Says.YES;
            } else if (arrow.passage() instanceof Flow.Passage.Always) {
                ways.add(new Way(arrow.to(), List.of(), true, false));
                decided = true;
            }
        }
        if (!decided) {
            arrows.stream()
                    .filter(arrow -> arrow.passage() instanceof Flow.Passage.Otherwise)
                    .forEach(arrow -> ways.add(new Way(
                            arrow.to(),
                            open.isEmpty() ? List.of() : List.of(new Route.Turn.Otherwise(open)),
                            open.isEmpty(),
                            false)));
        }
    }
}
