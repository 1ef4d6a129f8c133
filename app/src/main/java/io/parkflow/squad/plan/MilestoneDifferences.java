package io.parkflow.squad.plan;

import io.parkflow.squad.projects.Difference;
import io.parkflow.squad.projects.Difference.About;
import io.parkflow.squad.projects.Difference.FieldChange;
import io.parkflow.squad.projects.Difference.Kind;
import io.parkflow.squad.projects.Differing;
import io.parkflow.squad.projects.Fields;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What became of milestones between two moments: of those that are promised, as a draft is nobody's promise.
@Singleton
final class MilestoneDifferences implements Differing {
    private final PlanThen then;

    MilestoneDifferences(PlanThen then) {
        this.then = then;
    }

    /// Key of a milestone → field → what it was, what it is. Events say it in these words.
    static Map<String, Map<String, List<String>>> changes(Plan before, Plan after) {
        Map<String, Map<String, List<String>>> changes = new LinkedHashMap<>();
        between(before, after)
                .forEach(each -> changes.put(each.milestone().key(), each.now().changes(each.was())));
        return changes;
    }

    private record Pair(Milestone milestone, Kind kind, Fields was, Fields now) {
        boolean differs() {
            return !now.changes(was).isEmpty();
        }
    }

    /// In the order of the plan; those that are gone at the end.
    private static List<Pair> between(Plan before, Plan after) {
        Map<String, Milestone> left = new LinkedHashMap<>();
        before.milestones().forEach(milestone -> left.put(milestone.key(), milestone));
        List<Pair> pairs = new ArrayList<>();
        after.milestones().forEach(now -> {
            Optional<Milestone> was = Optional.ofNullable(left.remove(now.key()));
            pairs.add(new Pair(
                    now,
                    was.isEmpty() ? Kind.NEW : Kind.CHANGED,
                    was.map(Milestone::fields).orElseGet(Fields::new),
                    now.fields()));
        });
        left.values().forEach(gone -> pairs.add(new Pair(gone, Kind.GONE, gone.fields(), new Fields())));
        return pairs.stream().filter(Pair::differs).toList();
    }

    @Override
    public List<Difference> between(Instant from, Instant to) {
        List<UUID> touched = then.touched(from, to);
        Map<UUID, Plan> before = then.all(touched, from);
        Map<UUID, Plan> after = then.all(touched, to);
        return touched.stream()
                .flatMap(project -> between(
                                before.getOrDefault(project, Plan.none(project)),
                                after.getOrDefault(project, Plan.none(project)))
                        .stream()
                        .map(pair -> difference(project, pair)))
                .toList();
    }

    private static Difference difference(UUID project, Pair pair) {
        return new Difference(
                About.MILESTONE,
                pair.milestone().id(),
                pair.milestone().key(),
                pair.milestone().name(),
                Optional.of(project),
                pair.kind(),
                FieldChange.of(pair.now().changes(pair.was())));
    }
}
