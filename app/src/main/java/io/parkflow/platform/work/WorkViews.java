package io.parkflow.platform.work;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Organisation;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.RoleNames;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.platform.inbox.Voting;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What people see of operations: what they may do, who helps, and the way a case has gone.
@Singleton
final class WorkViews {
    private final Spots spots;
    private final Items items;
    private final Returning returning;
    private final Withdrawing withdrawing;
    private final CaseOptions options;
    private final Pauses pauses;
    private final Trail trail;
    private final CaseDesk desk;
    private final Members members;
    private final RoleNames roles;
    private final Organisation organisation;
    private final Voting voting;

    WorkViews(
            Spots spots,
            Items items,
            Returning returning,
            Withdrawing withdrawing,
            CaseOptions options,
            Pauses pauses,
            Trail trail,
            CaseDesk desk,
            Members members,
            RoleNames roles,
            Organisation organisation,
            Voting voting) {
        this.spots = spots;
        this.items = items;
        this.returning = returning;
        this.withdrawing = withdrawing;
        this.options = options;
        this.pauses = pauses;
        this.trail = trail;
        this.desk = desk;
        this.members = members;
        this.roles = roles;
        this.organisation = organisation;
        this.voting = voting;
    }

    /// A step to which the case can go back.
    @Serdeable
    record Target(String step, String name, Optional<String> by) {}

    /// @param kind `before`, `beside`, `after`, `delegated`, `rework`
    /// @param mine asked for by this caller, who may take it back
    @Serdeable
    record Help(UUID id, String kind, String who, Instant since, boolean waiting, boolean mine) {}

    /// @param can      operations by key
    /// @param returnTo the earliest first; `starter` where the one who began it can be asked
    @Serdeable
    record Possible(List<String> can, List<Target> returnTo, List<Help> helpers) {}

    /// @param withdrawable answers of this caller that can still be taken back, by the task's id
    /// @param waiting      tasks of this caller that wait for helpers
    /// @param pause        while it stands still
    @Serdeable
    record CasePossible(List<String> can, List<UUID> withdrawable, List<UUID> waiting, Optional<Standstill> pause) {}

    /// A step that was done, or where the case waits.
    ///
    /// @param outcome      what was answered; nothing where it waits
    /// @param doneAt       nothing where it waits
    @Serdeable
    record Stop(
            UUID task,
            String step,
            String stepName,
            String kind,
            String who,
            Optional<String> outcome,
            Instant openedAt,
            Optional<Instant> doneAt) {}

    /// @param over the round it belongs to is decided, or was left
    @Serdeable
    record Ballot(
            String step, String stepName, String who, String outcome, String weight, Instant castAt, boolean over) {}

    /// A company does not see who in the park voted how.
    List<Ballot> votes(Case matter, Locale locale) {
        if (Caller.current().resident().isPresent()) {
            return List.of();
        }
        Bundle bundle = desk.bundle(matter);
        return voting.of(matter.id()).stream()
                .map(vote -> new Ballot(
                        vote.step(),
                        stepName(bundle, vote.step(), locale),
                        vote.member(),
                        Optional.ofNullable(bundle.steps().get(vote.step()))
                                .map(step -> step.outcomes().get(vote.outcome()))
                                .map(outcome -> outcome.label().in(locale))
                                .orElse(vote.outcome()),
                        vote.weight().stripTrailingZeros().toPlainString(),
                        vote.castAt(),
                        vote.over()))
                .toList();
    }

    Possible task(UUID id, Locale locale) {
        Spot spot = spots.of(id);
        List<String> can = Spot.words(spot.can());
        List<Target> targets = new ArrayList<>();
        if (can.contains(Deed.RETURN.key())) {
            returning
                    .targets(spot)
                    .forEach(mark -> targets.add(new Target(
                            mark.step(), stepName(spot.bundle(), mark.step(), locale), Optional.of(mark.name()))));
            if (returning.reachesStarter(spot)) {
                targets.add(new Target("starter", Texts.of(locale, "work.starter", List.of()), Optional.empty()));
            }
        }
        return new Possible(can, targets, helpers(spot, locale));
    }

    private List<Help> helpers(Spot spot, Locale locale) {
        return items.helping(spot.item().id()).stream()
                .map(help -> new Help(
                        help.id(),
                        help.kind().word(),
                        who(help, locale),
                        help.openedAt(),
                        !help.isHeld(),
                        help.askedBy().filter(spot.viewer().member()::equals).isPresent()))
                .toList();
    }

    CasePossible matter(Case matter) {
        Viewer viewer = Viewer.of(Caller.current());
        return new CasePossible(
                Spot.words(options.of(matter)),
                withdrawing.open(matter, viewer.member()),
                items.ofCase(matter.id()).stream()
                        .filter(item -> item.helpers() > 0 && item.isOf(viewer.member()))
                        .map(Item::id)
                        .toList(),
                viewer.resident().isPresent()
                        ? Optional.empty()
                        : pauses.find(matter.id()).map(pause -> Standstill.of(pause, members)));
    }

    /// Colleagues see names, everybody else sees roles.
    List<Stop> path(Case matter, Locale locale) {
        Bundle bundle = desk.bundle(matter);
        boolean colleague = Caller.current().resident().isEmpty();
        List<Stop> stops = new ArrayList<>();
        for (Trail.Mark mark : trail.of(matter.id())) {
            stops.add(new Stop(
                    mark.task(),
                    mark.step(),
                    stepName(bundle, mark.step(), locale),
                    mark.kind(),
                    colleague ? mark.name() : role(bundle, mark.step(), locale),
                    Optional.of(outcome(bundle, mark, locale)),
                    mark.openedAt(),
                    Optional.of(mark.doneAt())));
        }
        for (Item item : items.ofCase(matter.id())) {
            stops.add(new Stop(
                    item.id(),
                    item.step(),
                    stepName(bundle, item.step(), locale),
                    item.kind().word(),
                    colleague ? who(item, locale) : role(bundle, item.step(), locale),
                    Optional.empty(),
                    item.openedAt(),
                    Optional.empty()));
        }
        // how people help each other is the park's own affair
        return colleague
                ? stops
                : stops.stream().filter(stop -> stop.kind().equals("step")).toList();
    }

    private static String outcome(Bundle bundle, Trail.Mark mark, Locale locale) {
        return Optional.ofNullable(bundle.steps().get(mark.step()))
                .filter(_ -> mark.kind().equals("step"))
                .map(step -> step.outcomes().get(mark.outcome()))
                .map(chosen -> chosen.label().in(locale))
                .orElseGet(() -> Texts.of(locale, "work.outcome-" + mark.outcome(), List.of()));
    }

    private static String stepName(Bundle bundle, String key, Locale locale) {
        return Optional.ofNullable(bundle.steps().get(key))
                .map(step -> step.name().in(locale))
                .orElse(key);
    }

    private String role(Bundle bundle, String key, Locale locale) {
        return Optional.ofNullable(bundle.steps().get(key))
                .map(Step::assign)
                .map(assign -> assign.role())
                .map(code -> roles.name(code, locale))
                .orElseGet(() -> Texts.of(locale, "cases.applicant", List.of()));
    }

    private String who(Item item, Locale locale) {
        String key = item.owner();
        return key.startsWith("m:")
                ? members.names(List.of(UUID.fromString(key.substring(2))))
                        .getOrDefault(UUID.fromString(key.substring(2)), "")
                : group(key.substring(2), locale);
    }

    private String group(String code, Locale locale) {
        return Organisation.isBelonging(code) ? organisation.findName(code).orElse("") : roles.name(code, locale);
    }
}
