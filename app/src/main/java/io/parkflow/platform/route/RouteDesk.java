package io.parkflow.platform.route;

import io.parkflow.engine.Route;
import io.parkflow.engine.Tokens;
import io.parkflow.engine.Verbs;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.catalog.Edition;
import io.parkflow.platform.catalog.Models;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.inbox.Handled;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.platform.staffing.Prospects;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Looks ahead from a case, a task or a workflow that is about to begin.
@Singleton
final class RouteDesk {
    private final Catalog catalog;
    private final Models models;
    private final Verbs verbs;
    private final Tokens tokens;
    private final CaseDesk desk;
    private final Items items;
    private final Handled handled;
    private final Itinerary itinerary;

    RouteDesk(
            Catalog catalog,
            Models models,
            Verbs verbs,
            Tokens tokens,
            CaseDesk desk,
            Items items,
            Handled handled,
            Itinerary itinerary) {
        this.catalog = catalog;
        this.models = models;
        this.verbs = verbs;
        this.tokens = tokens;
        this.desk = desk;
        this.items = items;
        this.handled = handled;
        this.itinerary = itinerary;
    }

    /// @param values what the opening form says, by routing field
    /// @throws Rejected 404 when this caller neither begins it nor keeps the catalogue
    RouteSheet begin(String workflow, Map<String, Object> values, Locale locale) {
        Edition edition = catalog.current(workflow);
        Caller caller = Caller.current();
        if (!edition.bundle().mayStart(caller.roles()) && !caller.may(Rights.CATALOG_MANAGE)) {
            throw Rejected.missing();
        }
        Map<String, Object> known = new HashMap<>();
        edition.bundle().routing().keySet().forEach(name -> known.put(name, null));
        // what the form will say is open until it is said
        edition.bundle().start().routes().values().forEach(known::remove);
        known.putAll(values);
        Route route = Route.begin(models.of(edition), around(edition), known);
        var origin = new Prospects.Origin(caller.member(), caller.resident(), Optional.empty(), workflow);
        return itinerary
                .of(List.of(route), edition.bundle(), origin, Map.of(), locale)
                .getFirst();
    }

    RouteSheet of(UUID caseId, Locale locale) {
        Case matter = visible(caseId);
        if (matter.closedAt().isPresent() || matter.imported()) {
            return new RouteSheet(List.of(), List.of(), true);
        }
        Edition edition = edition(matter);
        Tokens.Standing standing = tokens.standing(caseId);
        Route route = Route.from(models.of(edition), around(edition), standing.points(), known(matter, standing));
        Map<String, Instant> here = new HashMap<>();
        items.ofCase(caseId)
                .forEach(item ->
                        item.dueAt().ifPresent(due -> here.merge(item.step(), due, (a, b) -> a.isAfter(b) ? a : b)));
        matter.expectedAt()
                .ifPresent(at -> route.stops().stream()
                        .filter(stop -> stop.here() && stop.kind() != Route.Kind.STEP)
                        .forEach(stop -> here.putIfAbsent(stop.node(), at)));
        return itinerary
                .of(List.of(route), edition.bundle(), origin(matter), here, locale)
                .getFirst();
    }

    /// The whole drawing of a case's workflow, whatever has been decided in it.
    RouteSheet drawing(UUID caseId, Locale locale) {
        Case matter = visible(caseId);
        Edition edition = edition(matter);
        Route route = Route.begin(models.of(edition), around(edition), Map.of());
        return itinerary
                .of(List.of(route), edition.bundle(), origin(matter), Map.of(), locale)
                .getFirst();
    }

    /// @param only the outcome to look at; every one when left out
    List<RouteSheet.Answer> answers(UUID taskId, Optional<String> only, Locale locale) {
        Viewer viewer = Viewer.of(Caller.current());
        Item item = items.find(taskId, viewer.candidates()).orElseThrow(() -> handled.refusal(taskId, viewer));
        Case matter = desk.known(item.caseId());
        Edition edition = edition(matter);
        Step step = edition.bundle().step(item.step());
        only.filter(outcome -> !step.outcomes().containsKey(outcome)).ifPresent(outcome -> {
            throw Rejected.flawed(List.of(Flaw.at("/outcome", "tasks.unknown-outcome", outcome)));
        });
        if (item.kind() != Item.Kind.STEP) {
            // help goes back to whoever asked for it
            return List.of();
        }
        List<String> outcomes = step.outcomes().keySet().stream()
                .filter(outcome -> only.map(outcome::equals).orElse(true))
                .toList();
        List<RouteSheet> sheets = sheets(item, matter, edition, outcomes, locale);
        int awaits = awaits(item);
        List<RouteSheet.Answer> answers = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Bundle bundle = edition.bundle();
            String label = Objects.requireNonNull(
                            bundle.step(item.step()).outcomes().get(outcomes.get(i)))
                    .label()
                    .in(locale);
            answers.add(new RouteSheet.Answer(outcomes.get(i), label, awaits, sheets.get(i)));
        }
        return answers;
    }

    private List<RouteSheet> sheets(Item item, Case matter, Edition edition, List<String> outcomes, Locale locale) {
        Tokens.Standing standing = tokens.standing(matter.id());
        Surroundings around = around(edition);
        List<Route.From> from = standing.points().stream()
                .filter(point -> point.point().equals(item.step()))
                .map(point -> new Route.From(point.workflow(), point.point(), true))
                .distinct()
                .toList();
        List<Route> routes = outcomes.stream()
                .map(outcome -> Route.from(
                        models.of(edition), around, from, around.with(known(matter, standing), item.step(), outcome)))
                .toList();
        return itinerary.of(routes, edition.bundle(), origin(matter), Map.of(), locale);
    }

    private int awaits(Item item) {
        return (int) items.ofCase(item.caseId()).stream()
                .filter(other -> other.kind() == Item.Kind.STEP
                        && other.step().equals(item.step())
                        && !other.id().equals(item.id()))
                .count();
    }

    /// The values of a workflow that is called are not the case's own.
    private static Map<String, Object> known(Case matter, Tokens.Standing standing) {
        return standing.points().stream().allMatch(point -> point.workflow().equals(matter.workflow()))
                ? standing.routing()
                : Map.of();
    }

    private static Prospects.Origin origin(Case matter) {
        return new Prospects.Origin(matter.starter(), matter.resident(), Optional.of(matter.id()), matter.workflow());
    }

    private Edition edition(Case matter) {
        return catalog.edition(matter.workflow(), matter.workflowVersion());
    }

    private Surroundings around(Edition edition) {
        return new Surroundings(edition, models, verbs);
    }

    private Case visible(UUID id) {
        return desk.visible(id, Viewer.of(Caller.current()));
    }
}
