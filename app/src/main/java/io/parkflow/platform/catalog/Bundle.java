package io.parkflow.platform.catalog;

import io.parkflow.engine.RoutingKind;
import io.parkflow.ground.calendar.Length;
import io.parkflow.ground.text.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One version of a workflow: what its steps are called, who does them, by when, with which form.
///
/// @param key       the workflow, for example `seedfund`
/// @param number    which counter numbers its cases
/// @param process   file of the drawing
/// @param start     how a case begins
/// @param routing   values the drawing may branch on
/// @param deadlines lengths by name, for example `5WD`; a step's own deadline goes by the step's key
/// @param letters   keys of the letters it sends
/// @param limits    how often, by name: `corrections`
/// @param stages    the way in plain words, for the one it is about
/// @param steps     what people do, in the order they are shown
/// @param ends      end events of the drawing → state of the case
/// @param operations what people may do beside answering, by key; what is not named may be done
/// @param parts     what people call the parts somebody may have in a case (挂帅领导, 专员 …), by key
public record Bundle(
        String key,
        int version,
        Wording name,
        Wording summary,
        Numbering number,
        String process,
        Start start,
        Map<String, String> routing,
        Map<String, Deadline> deadlines,
        List<String> forms,
        List<String> rubrics,
        List<String> rules,
        List<String> letters,
        Map<String, Integer> limits,
        List<Stage> stages,
        Map<String, Step> steps,
        Map<String, End> ends,
        Map<String, Boolean> operations,
        Map<String, Wording> parts) {

    // what a file leaves out is empty
    public Bundle {
        routing = routing == null ? Map.of() : Map.copyOf(routing);
        deadlines = deadlines == null ? Map.of() : Map.copyOf(deadlines);
        forms = forms == null ? List.of() : List.copyOf(forms);
        rubrics = rubrics == null ? List.of() : List.copyOf(rubrics);
        rules = rules == null ? List.of() : List.copyOf(rules);
        letters = letters == null ? List.of() : List.copyOf(letters);
        limits = limits == null ? Map.of() : Map.copyOf(limits);
        stages = stages == null ? List.of() : List.copyOf(stages);
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        ends = Map.copyOf(ends);
        operations = operations == null ? Map.of() : Map.copyOf(operations);
        parts = parts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /// @param kind the word in the number, for example `种` in 渝高新种〔2026〕1号
    public record Numbering(String kind) {}

    /// @param form  what is handed in to begin
    /// @param roles who may begin
    /// @param routes field of the form → routing value
    /// @param door  room that starts it, or empty when anyone with a role may through `/cases`
    public record Start(
            @Nullable String form,
            List<String> roles,
            @Nullable String door,
            Map<String, String> routes) {
        public Start {
            roles = List.copyOf(roles);
            routes = routes == null ? Map.of() : Map.copyOf(routes);
        }

        public Optional<String> findForm() {
            return Optional.ofNullable(form);
        }

        public boolean isGeneral() {
            return door == null;
        }
    }

    /// @param length        `5WD`, `4WH`, `24H`, `15ND`
    /// @param countFirstDay whether the day it begins counts; usually not (民法典 article 201)
    public record Deadline(String length, @Nullable Boolean countFirstDay) {
        /// @throws IllegalArgumentException when it is no length
        Length read() {
            Length read = Length.parse(length);
            return Boolean.TRUE.equals(countFirstDay) ? read.countingFirst() : read;
        }
    }

    /// A stretch of the way.
    ///
    /// @param states states of the case that belong to it
    public record Stage(String key, Wording name, List<String> states) {
        public Stage {
            states = List.copyOf(states);
        }
    }

    /// @param state of the case from then on
    public record End(String state, @Nullable Wording name) {}

    /// Name of this version's process in the engine.
    public String processName() {
        return processName(key, version);
    }

    static String processName(String key, int version) {
        return key + "_v" + version;
    }

    /// @throws IllegalArgumentException when the drawing names a step the bundle does not have: the guard refuses that
    public Step step(String stepKey) {
        Step step = steps.get(stepKey);
        if (step == null) {
            throw new IllegalArgumentException(key + " has no step " + stepKey);
        }
        return step;
    }

    public Optional<Length> findLength(String deadline) {
        Step step = steps.get(deadline);
        Deadline length = step != null && step.deadline() != null ? step.deadline() : deadlines.get(deadline);
        return Optional.ofNullable(length).map(Deadline::read);
    }

    public Map<String, RoutingKind> routingKinds() {
        Map<String, RoutingKind> kinds = new LinkedHashMap<>();
        routing.forEach((name, kind) -> kinds.put(name, RoutingKind.valueOf(kind.toUpperCase(Locale.ROOT))));
        return kinds;
    }

    /// Whether an operation of the platform is switched on, for a step or for the case as a whole.
    public boolean allows(String operation, Optional<Step> step) {
        boolean usual = operations.getOrDefault(operation, true);
        return step.map(there -> there.operations().getOrDefault(operation, usual))
                .orElse(usual);
    }

    /// With what is done, asked and waited for in the workflows it calls.
    Bundle joined(List<Bundle> called) {
        return new Bundle(
                key,
                version,
                name,
                summary,
                number,
                process,
                start,
                merged(routing, called, Bundle::routing),
                merged(deadlines, called, Bundle::deadlines),
                merged(forms, called, Bundle::forms),
                merged(rubrics, called, Bundle::rubrics),
                merged(rules, called, Bundle::rules),
                merged(letters, called, Bundle::letters),
                limits,
                stages,
                merged(steps, called, Bundle::steps),
                ends,
                operations,
                merged(parts, called, Bundle::parts));
    }

    private static <V> Map<String, V> merged(
            Map<String, V> own, List<Bundle> called, Function<Bundle, Map<String, V>> part) {
        Map<String, V> all = new LinkedHashMap<>(own);
        called.forEach(bundle -> part.apply(bundle).forEach(all::putIfAbsent));
        return all;
    }

    private static List<String> merged(List<String> own, List<Bundle> called, Function<Bundle, List<String>> part) {
        return Stream.concat(own.stream(), called.stream().flatMap(bundle -> part.apply(bundle).stream()))
                .distinct()
                .toList();
    }

    public boolean mayStart(Set<String> roles) {
        return start.roles().stream().anyMatch(roles::contains);
    }
}
