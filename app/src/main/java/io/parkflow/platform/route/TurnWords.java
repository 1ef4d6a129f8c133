package io.parkflow.platform.route;

import io.parkflow.engine.Condition;
import io.parkflow.engine.Condition.Operand;
import io.parkflow.engine.Condition.Relation;
import io.parkflow.engine.Route.Turn;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Says in people's words what a way depends on.
record TurnWords(Bundle bundle, Locale locale) {
    private record Said(String step, Set<String> outcomes) {}

    Optional<String> of(List<Turn> turns) {
        return turns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        turns.stream().map(this::words).distinct().collect(Collectors.joining(text("route.and"))));
    }

    private String words(Turn turn) {
        return switch (turn) {
            case Turn.Late(String step) -> text("route.late", step(step));
            case Turn.When when -> said(when).map(this::answer).orElseGet(() -> depends(when));
            case Turn.Otherwise(List<Turn.When> others) ->
                rest(others).map(this::answer).orElseGet(() -> text("route.otherwise"));
        };
    }

    private String answer(Said said) {
        Step step = bundle.step(said.step());
        String labels = said.outcomes().stream()
                .map(outcome -> Optional.ofNullable(step.outcomes().get(outcome))
                        .map(chosen -> chosen.label().in(locale))
                        .orElse(outcome))
                .collect(Collectors.joining(text("route.or")));
        return text("route.answer", step(said.step()), labels);
    }

    /// A condition over the answer of one step and nothing else.
    private Optional<Said> said(Turn.When when) {
        return outcomes(when.condition())
                .flatMap(outcomes -> Optional.ofNullable(when.saidAt().get("outcome"))
                        .filter(bundle.steps()::containsKey)
                        .map(step -> new Said(step, outcomes)));
    }

    private static Optional<Set<String>> outcomes(Condition condition) {
        return switch (condition) {
            case Condition.Compare(Operand.Field(String name, var _), Relation relation, Operand.Text(String value))
            when name.equals("outcome") && relation == Relation.EQUAL -> Optional.of(Set.of(value));
            case Condition.Any(List<Condition> parts) -> {
                Set<String> all = new LinkedHashSet<>();
                boolean plain = parts.stream()
                        .allMatch(part -> outcomes(part).map(all::addAll).isPresent());
                yield plain ? Optional.of(all) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /// The answers of a step that no other way is for.
    private Optional<Said> rest(List<Turn.When> others) {
        List<Said> named = others.stream().flatMap(when -> said(when).stream()).toList();
        if (named.size() != others.size()
                || named.stream().map(Said::step).distinct().count() != 1) {
            return Optional.empty();
        }
        Set<String> left = new LinkedHashSet<>(
                bundle.step(named.getFirst().step()).outcomes().keySet());
        named.forEach(said -> left.removeAll(said.outcomes()));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Said(named.getFirst().step(), left));
    }

    private String depends(Turn.When when) {
        Set<String> steps = new TreeSet<>(when.saidAt().values());
        List<String> words = new ArrayList<>(steps.stream().map(this::step).toList());
        if (words.isEmpty()) {
            return text("route.depends-system");
        }
        return text("route.depends", String.join(text("route.comma"), words));
    }

    private String step(String key) {
        return Optional.ofNullable(bundle.steps().get(key))
                .map(step -> step.name().in(locale))
                .orElse(key);
    }

    private String text(String code, Object... args) {
        return Texts.of(locale, code, List.of(args));
    }
}
