package io.parkflow.platform.catalog;

import io.parkflow.engine.Declared;
import io.parkflow.engine.Verbs;
import io.parkflow.ground.calendar.Length;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a drawing may refer to: the bundle's own declarations and the platform's vocabulary.
@Singleton
final class Declarations {
    private final Verbs verbs;
    private final RoleNames roles;

    Declarations(Verbs verbs, RoleNames roles) {
        this.verbs = verbs;
        this.roles = roles;
    }

    /// @param callable keys of the workflows it may call
    Declared of(Edition edition, Set<String> callable) {
        Bundle bundle = edition.bundle();
        Map<String, Declared.Step> steps = new LinkedHashMap<>();
        bundle.steps().forEach((key, step) -> steps.put(key, declared(step)));
        Map<String, Duration> deadlines = new LinkedHashMap<>();
        Stream.concat(bundle.deadlines().keySet().stream(), bundle.steps().keySet().stream())
                .forEach(name -> bundle.findLength(name).ifPresent(length -> deadlines.put(name, shortest(length))));
        return new Declared(
                bundle.key(), bundle.routingKinds(), steps, deadlines, verbs.names(), callable, roles.all());
    }

    private static Declared.Step declared(Step step) {
        return new Declared.Step(
                List.of(assignee(step.assign())),
                step.outcomes().keySet(),
                step.outcomes().values().stream()
                        .flatMap(outcome -> outcome.findVerb().stream())
                        .collect(Collectors.toSet()));
    }

    private static Declared.Assignee assignee(Step.Assign assign) {
        if (assign.role() != null) {
            return new Declared.Assignee.Role(assign.role());
        }
        return assign.field() == null ? new Declared.Assignee.Starter() : new Declared.Assignee.Field(assign.field());
    }

    private static Duration shortest(Length length) {
        return switch (length) {
            case Length.WorkingDays days -> Duration.ofHours(days.days());
            case Length.WorkingTime(Duration time) -> time;
            case Length.Hours(int hours) -> Duration.ofHours(hours);
            case Length.NaturalDays days -> Duration.ofDays(days.days());
            case Length.Weekday _, Length.Date _ -> Duration.ofHours(1);
        };
    }
}
