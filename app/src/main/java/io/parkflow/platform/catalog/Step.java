package io.parkflow.platform.catalog;

import io.parkflow.ground.text.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person does at one point of a workflow.
///
/// @param status   state of the case while it waits here
/// @param shows    forms laid beside the work
/// @param form     what is filled in
/// @param rubric   what is scored instead of a form
/// @param apart    steps whose doer must be somebody else (locked: maker and checker); `start`: not who began it
/// @param routes   field of the form → routing value
/// @param pauses   the case's clock stands still while it waits here
/// @param resumes  coming back here goes on with the time that was left
/// @param outcomes the answers, in the order they are offered
/// @param complete when a step that many answer is decided; without it the drawing alone says
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
        @Nullable Completion complete,
        Map<String, Boolean> operations) {

    /// Stands among the steps kept apart for the one who began the case.
    public static final String START = "start";

    // what a file leaves out is empty
    public Step {
        shows = shows == null ? List.of() : List.copyOf(shows);
        apart = apart == null ? List.of() : List.copyOf(apart);
        routes = routes == null ? Map.of() : Map.copyOf(routes);
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        operations = operations == null ? Map.of() : Map.copyOf(operations);
    }

    /// Whose it is; exactly one of the kinds.
    ///
    /// @param role     everybody who holds it
    /// @param starter  the one who began the case
    /// @param field    the one of a list the step stands once for, or the member a routing value names: chosen by
    ///                 the starter, at an earlier step, or in any form that routes it
    /// @param unit     everybody in a department, by name
    /// @param unitHead head of a department, by name; `starter`: of the starter's own
    /// @param heads    the head so many levels above the starter
    /// @param post     everybody at a post, by name
    /// @param group    everybody in a working group, by name
    /// @param contact  the person the case's company is spoken to through
    /// @param part     who has that part in the case, for example `officer`
    /// @param draw     somebody drawn by lot; at a step that stands once for each of a list, whom the verb
    ///                 `review.draw` has drawn before it
    /// @param nobody   when nobody is found, or only who did what it is kept apart from: `administrator` (usual),
    ///                 `skip`, or the role it goes up to
    /// @param starterFound when it comes to the one who began the case: `self` (usual), `skip` or `head`
    /// @param repeated when it comes to whoever did the step before: `ask` (usual) or `skip`
    public record Assign(
            @Nullable String role,
            @Nullable Boolean starter,
            @Nullable String field,
            @Nullable String unit,
            @Nullable String unitHead,
            @Nullable Integer heads,
            @Nullable String post,
            @Nullable String group,
            @Nullable Boolean contact,
            @Nullable String part,
            @Nullable Draw draw,
            @Nullable String nobody,
            @Nullable String starterFound,
            @Nullable String repeated) {
        private static final int HIGHEST = 10;
        private static final Set<String> NOBODY = Set.of("administrator", "skip");
        private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]*");

        /// What is wrong with it, in words for the author; nothing when it can be published.
        public List<String> flaws() {
            List<String> flaws = new ArrayList<>();
            long kinds = Stream.of(role, starter, field, unit, unitHead, heads, post, group, contact, part, draw)
                    .filter(Objects::nonNull)
                    .count();
            if (kinds != 1) {
                flaws.add("assign needs exactly one kind, not " + kinds);
            }
            if (heads != null && (heads < 1 || heads > HIGHEST)) {
                flaws.add("heads lie between 1 and " + HIGHEST);
            }
            if (draw != null) {
                flaws.addAll(draw.flaws());
            }
            findUpper()
                    .filter(upper -> !ROLE.matcher(upper).matches())
                    .ifPresent(_ -> flaws.add("nobody is one of [administrator, skip] or a role"));
            word(flaws, "starterFound", starterFound, Set.of("self", "skip", "head"));
            word(flaws, "repeated", repeated, Set.of("ask", "skip"));
            return flaws;
        }

        /// The role it goes up to when nobody is found.
        public Optional<String> findUpper() {
            return Optional.ofNullable(nobody).filter(word -> !NOBODY.contains(word));
        }

        private static void word(List<String> flaws, String name, @Nullable String said, Set<String> known) {
            if (said != null && !known.contains(said)) {
                flaws.add(name + " is one of " + known.stream().sorted().toList());
            }
        }
    }

    /// Out of whom somebody is drawn.
    ///
    /// @param role   of those who hold it; it or `group`, not both
    /// @param group  of those in a working group, by name
    /// @param many   how many, 1 when it does not say
    /// @param fields how many of them at least must be experts in which field
    public record Draw(
            @Nullable String role,
            @Nullable String group,
            @Nullable Integer many,
            Map<String, Integer> fields) {
        private static final int MOST = 30;

        public Draw {
            fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        public int count() {
            return many == null ? 1 : many;
        }

        /// What is wrong with it, in words for the author.
        public List<String> flaws() {
            List<String> flaws = new ArrayList<>();
            if ((role == null) == (group == null)) {
                flaws.add("draw is out of a role or out of a group");
            }
            if (count() < 1 || count() > MOST) {
                flaws.add("many lies between 1 and " + MOST);
            }
            if (fields.values().stream().anyMatch(n -> n < 1)
                    || fields.values().stream().mapToInt(Integer::intValue).sum() > count()) {
                flaws.add("fields ask for no more than many");
            }
            return flaws;
        }
    }

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
                complete,
                operations);
    }

    public Optional<Completion> findCompletion() {
        return Optional.ofNullable(complete);
    }

    /// What is wrong with it, in words for the author; nothing when it can be published.
    public List<String> flaws(Bundle bundle) {
        List<String> flaws = new ArrayList<>(assign.flaws());
        if (complete != null) {
            flaws.addAll(complete.flaws(outcomes.keySet(), bundle.routing()));
        }
        return flaws;
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
