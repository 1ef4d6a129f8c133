package io.parkflow.platform.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Workflows as a reader sees them.
@Singleton
final class WorkflowViews {
    private final RoleNames roles;

    WorkflowViews(RoleNames roles) {
        this.roles = roles;
    }

    /// @param label   the version as people say it: `2`, or `2.1` for the first a park made of it
    /// @param origin  `standard`, or `park` for the park's own
    /// @param newest  standard version there is
    /// @param behind  a newer standard version is there than the one the park uses or made its own of
    /// @param drafted somebody works on a copy
    /// @param can     `start`, `fork`, `edit`, `activate`, `withdraw`
    @Serdeable
    record Line(
            String key,
            int version,
            String label,
            String name,
            String summary,
            @Schema(allowableValues = {"standard", "park"}) String origin,
            int steps,
            int newest,
            boolean behind,
            boolean drafted,
            List<String> can) {}

    @Serdeable
    record Outcome(
            String key,
            String label,
            List<String> needs,
            @Schema(allowableValues = {"good", "bad"}) Optional<String> tone) {}

    @Serdeable
    record Assign(Optional<String> role, Optional<Boolean> starter, Optional<String> field) {}

    @Serdeable
    record Length(String length) {}

    /// @param role what people call the role that does it
    @Serdeable
    record Task(
            String key,
            String name,
            Assign assign,
            Optional<String> role,
            Optional<Length> deadline,
            String status,
            Optional<String> form,
            Optional<String> rubric,
            List<String> shows,
            List<String> apart,
            List<Outcome> outcomes) {}

    /// @param form   what is handed in to begin
    /// @param routes field of the form → routing value it sets
    @Serdeable
    record Start(Optional<String> form, Map<String, String> routes) {}

    @Serdeable
    record Sheet(
            String key,
            int version,
            String label,
            String name,
            String summary,
            @Schema(allowableValues = {"standard", "park"}) String origin,
            List<Task> steps,
            List<String> forms,
            List<String> rubrics,
            String drawing,
            Start start,
            int newest,
            boolean behind,
            boolean drafted,
            List<String> can) {}

    Line line(Standing standing, Locale locale) {
        Bundle bundle = standing.active().bundle();
        return new Line(
                bundle.key(),
                bundle.version(),
                standing.active().number().label(),
                bundle.name().in(locale),
                bundle.summary().in(locale),
                standing.active().origin(),
                bundle.steps().size(),
                standing.newest(),
                standing.isBehind(),
                standing.drafted(),
                standing.can());
    }

    Sheet sheet(Standing standing, Locale locale) {
        Edition edition = standing.active();
        Bundle bundle = edition.bundle();
        return new Sheet(
                bundle.key(),
                bundle.version(),
                edition.number().label(),
                bundle.name().in(locale),
                bundle.summary().in(locale),
                edition.origin(),
                bundle.steps().entrySet().stream()
                        .map(entry -> task(entry.getKey(), entry.getValue(), locale))
                        .toList(),
                bundle.forms(),
                bundle.rubrics(),
                edition.drawing(),
                new Start(bundle.start().findForm(), bundle.start().routes()),
                standing.newest(),
                standing.isBehind(),
                standing.drafted(),
                standing.can());
    }

    private Task task(String key, Step step, Locale locale) {
        Optional<String> role = Optional.ofNullable(step.assign().role());
        return new Task(
                key,
                step.name().in(locale),
                new Assign(
                        role,
                        Optional.ofNullable(step.assign().starter()),
                        Optional.ofNullable(step.assign().field())),
                role.map(code -> roles.name(code, locale)),
                Optional.ofNullable(step.deadline()).map(deadline -> new Length(deadline.length())),
                step.status(),
                step.findForm(),
                step.findRubric(),
                step.shows(),
                step.apart(),
                step.outcomes().entrySet().stream()
                        .map(outcome -> new Outcome(
                                outcome.getKey(),
                                outcome.getValue().label().in(locale),
                                outcome.getValue().needs(),
                                Optional.ofNullable(outcome.getValue().tone())))
                        .toList());
    }
}
