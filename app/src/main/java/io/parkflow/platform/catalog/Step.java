package io.parkflow.platform.catalog;

import io.parkflow.ground.text.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person does at one point of a workflow.
///
/// @param status   state of the case while it waits here
/// @param shows    forms laid beside the work
/// @param form     what is filled in
/// @param rubric   what is scored instead of a form
/// @param apart    steps whose doer must be somebody else (locked: maker and checker)
/// @param routes   field of the form → routing value
/// @param pauses   the case's clock stands still while it waits here
/// @param resumes  coming back here goes on with the time that was left
/// @param outcomes the answers, in the order they are offered
/// @param operations what people may do here beside answering, by key; what is not named goes by the bundle
public record Step(
        Wording name,
        Assign assign,
        Bundle.@Nullable Deadline deadline,
        String status,
        List<String> shows,
        @Nullable String form,
        @Nullable String rubric,
        List<String> apart,
        Map<String, String> routes,
        @Nullable Boolean pauses,
        @Nullable Boolean resumes,
        Map<String, Outcome> outcomes,
        Map<String, Boolean> operations) {

    // what a file leaves out is empty
    public Step {
        shows = shows == null ? List.of() : List.copyOf(shows);
        apart = apart == null ? List.of() : List.copyOf(apart);
        routes = routes == null ? Map.of() : Map.copyOf(routes);
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        operations = operations == null ? Map.of() : Map.copyOf(operations);
    }

    /// Exactly one of the three.
    ///
    /// @param role    everybody who holds it
    /// @param starter the one who began the case
    /// @param field   the one of a list the step stands once for
    public record Assign(
            @Nullable String role,
            @Nullable Boolean starter,
            @Nullable String field) {}

    /// @param verb  what the system does in the same transaction
    /// @param needs `comment`
    /// @param tells its comment is for the applicant's eyes too
    /// @param tone  `good`, `bad` or none; for the colour of a button
    public record Outcome(
            Wording label,
            @Nullable String verb,
            List<String> needs,
            @Nullable String tone,
            @Nullable Boolean tells) {
        public Outcome {
            needs = needs == null ? List.of() : List.copyOf(needs);
        }

        public boolean isTelling() {
            return Boolean.TRUE.equals(tells);
        }

        public Optional<String> findVerb() {
            return Optional.ofNullable(verb);
        }
    }

    /// The same step with other answers, for whoever helps with it.
    public Step answering(Wording called, @Nullable String paper, Map<String, Outcome> offered) {
        return new Step(
                called,
                assign,
                deadline,
                status,
                shows,
                paper,
                null,
                apart,
                routes,
                pauses,
                resumes,
                offered,
                operations);
    }

    public Optional<String> findForm() {
        return Optional.ofNullable(form);
    }

    public Optional<String> findRubric() {
        return Optional.ofNullable(rubric);
    }

    public boolean isPausing() {
        return Boolean.TRUE.equals(pauses);
    }

    public boolean isResuming() {
        return Boolean.TRUE.equals(resumes);
    }
}
