package io.parkflow.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What surrounds a drawing: the bundle's own declarations and the platform's vocabulary.
///
/// @param key the workflow's key; the drawing's process must carry it as id
/// @param routing routing fields by name
/// @param steps steps by id
/// @param deadlines deadline name → the shortest time it can mean
/// @param verbs names of all registered verbs
/// @param workflows keys this workflow may call; leave out those that call it themselves
/// @param roles names of all roles
public record Declared(
        String key,
        Map<String, RoutingKind> routing,
        Map<String, Step> steps,
        Map<String, Duration> deadlines,
        Set<String> verbs,
        Set<String> workflows,
        Set<String> roles) {
    public Declared {
        routing = Map.copyOf(routing);
        steps = Map.copyOf(steps);
        deadlines = Map.copyOf(deadlines);
        verbs = Set.copyOf(verbs);
        workflows = Set.copyOf(workflows);
        roles = Set.copyOf(roles);
    }

    /// @param assignees who may act; empty for a step that only waits
    /// @param outcomes the answers a person can choose from
    /// @param verbs what those answers set going
    public record Step(List<Assignee> assignees, Set<String> outcomes, Set<String> verbs) {
        public Step {
            assignees = List.copyOf(assignees);
            outcomes = Set.copyOf(outcomes);
            verbs = Set.copyOf(verbs);
        }
    }

    public sealed interface Assignee {
        record Role(String name) implements Assignee {}

        /// The one who opened the case.
        record Starter() implements Assignee {}

        /// The member a repetition runs for, or whose id stands in a text routing field.
        record Field(String name) implements Assignee {}
    }
}
