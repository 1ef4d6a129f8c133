package io.parkflow.engine;

import io.parkflow.engine.Declared.Assignee;
import io.parkflow.engine.Declared.Step;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Holds the bundle's declarations against the platform's vocabulary and against the drawing.
final class DeclaredCheck {
    private final ProcessModel model;
    private final Declared declared;
    private final Report report;

    private DeclaredCheck(ProcessModel model, Declared declared, Report report) {
        this.model = model;
        this.declared = declared;
        this.report = report;
    }

    /// What can be judged without a drawing.
    static void names(Declared declared, Report report) {
        declared.routing().keySet().stream()
                .filter(name -> !Names.isField(name))
                .sorted()
                .forEach(name -> report.refuse(declared.key(), "routing.name", name));
        new TreeMap<>(declared.deadlines()).forEach((name, shortest) -> {
            if (!Names.isKey(name)) {
                report.refuse(declared.key(), "deadline.name", name);
            }
            if (shortest.compareTo(Budget.SHORTEST_TIMER) < 0) {
                report.refuse(
                        declared.key(), "deadline.short", name, String.valueOf(Budget.SHORTEST_TIMER.toSeconds()));
            }
        });
        new TreeMap<>(declared.steps()).forEach((id, step) -> vocabulary(id, step, declared, report));
    }

    private static void vocabulary(String id, Step step, Declared declared, Report report) {
        step.outcomes().stream()
                .filter(outcome -> !Names.isKey(outcome))
                .sorted()
                .forEach(outcome -> report.refuse(id, "outcome.name", outcome));
        step.verbs().stream()
                .filter(verb -> !declared.verbs().contains(verb))
                .sorted()
                .forEach(verb -> report.refuse(id, "verb.unknown", verb));
        for (Assignee assignee : step.assignees()) {
            if (assignee instanceof Assignee.Role(String role)
                    && !declared.roles().contains(role)) {
                report.refuse(id, "role.unknown", role);
            }
        }
    }

    /// What the drawing and the bundle must agree on.
    static void steps(ProcessModel model, Declared declared, Report report) {
        var check = new DeclaredCheck(model, declared, report);
        check.bundleSteps();
        check.drawnSteps(model.body(), Set.of());
    }

    private void bundleSteps() {
        Set<String> waiting = model.nodes().stream()
                .filter(DeclaredCheck::mayBeStep)
                .map(Node::id)
                .collect(Collectors.toSet());
        declared.steps().keySet().stream()
                .filter(id -> !waiting.contains(id))
                .sorted()
                .forEach(id -> report.refuse(id, "step.not-drawn", id));
    }

    private static boolean mayBeStep(Node node) {
        return node instanceof Node.UserStep || node instanceof Node.Wait || node instanceof Node.TimerWait;
    }

    private void drawnSteps(Scope scope, Set<String> members) {
        for (Node node : scope.nodes()) {
            if (node instanceof Node.UserStep(String id, Repeat repeat)) {
                userStep(id, seenBy(repeat, members));
            } else if (node instanceof Node.SubProcess(String _, Scope body, Repeat repeat)) {
                drawnSteps(body, seenBy(repeat, members));
            }
        }
    }

    private void userStep(String id, Set<String> members) {
        Step step = declared.steps().get(id);
        if (step == null) {
            report.refuse(id, "step.not-declared", id);
            return;
        }
        if (step.assignees().isEmpty()) {
            report.refuse(id, "assignee.missing");
        }
        for (Assignee assignee : step.assignees()) {
            if (assignee instanceof Assignee.Field(String name)
                    && !members.contains(name)
                    && declared.routing().get(name) != RoutingKind.TEXT) {
                report.refuse(id, "assignee.unknown", name);
            }
        }
    }

    static Set<String> seenBy(Repeat repeat, Set<String> members) {
        if (!(repeat instanceof Repeat.Each each)) {
            return members;
        }
        var all = new HashSet<>(members);
        all.add(each.element());
        return all;
    }
}
