package io.parkflow.platform.route;

import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Route;
import io.parkflow.engine.Verbs;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Edition;
import io.parkflow.platform.catalog.Models;
import io.parkflow.platform.catalog.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an edition says about the points of its drawing.
final class Surroundings implements Route.Around {
    private final Bundle bundle;
    private final Verbs verbs;
    private final Map<String, ProcessModel> called;

    Surroundings(Edition edition, Models models, Verbs verbs) {
        this.bundle = edition.bundle();
        this.verbs = verbs;
        this.called = models.reached(edition)
                .skip(1)
                .collect(Collectors.toMap(each -> each.bundle().key(), models::of, (first, _) -> first));
    }

    @Override
    public Optional<ProcessModel> called(String workflow) {
        return Optional.ofNullable(called.get(workflow));
    }

    @Override
    public Set<String> answered(String key) {
        Set<String> fields = new HashSet<>();
        if (bundle.routing().containsKey("outcome")) {
            fields.add("outcome");
        }
        step(key).ifPresent(step -> {
            fields.addAll(step.routes().values());
            step.findCompletion().ifPresent(policy -> fields.add(policy.into()));
            step.outcomes()
                    .values()
                    .forEach(outcome -> outcome.findVerb().map(verbs::sets).ifPresent(fields::addAll));
        });
        return fields;
    }

    @Override
    public Optional<String> names(String key) {
        return step(key).flatMap(step -> Optional.ofNullable(step.assign().field()));
    }

    @Override
    public Set<String> done(String verb) {
        return verbs.sets(verb);
    }

    private Optional<Step> step(String key) {
        return Optional.ofNullable(bundle.steps().get(key));
    }

    /// What is known once a step was answered this way.
    Map<String, Object> with(Map<String, Object> routing, String key, String outcome) {
        Map<String, Object> known = new HashMap<>(routing);
        known.keySet().removeAll(answered(key));
        Step step = step(key).orElseThrow();
        boolean blurred = Optional.ofNullable(step.outcomes().get(outcome))
                .flatMap(Step.Outcome::findVerb)
                .filter(verb -> verbs.sets(verb).contains("outcome"))
                .isPresent();
        // what many decide is not decided by one
        if (bundle.routing().containsKey("outcome")
                && !blurred
                && step.findCompletion().isEmpty()) {
            known.put("outcome", Objects.requireNonNull(outcome));
        }
        return known;
    }
}
