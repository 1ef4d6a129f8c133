package io.parkflow.platform.route;

import io.parkflow.engine.Route;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Organisation;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.RoleNames;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.staffing.Prospects;
import io.parkflow.platform.staffing.Prospects.Ask;
import io.parkflow.platform.staffing.Prospects.Prospect;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Puts names and dates to routes. However many routes and stops there are, people are looked up once.
@Singleton
final class Itinerary {
    private final Prospects prospects;
    private final RoleNames roles;
    private final Calendars calendars;
    private final Clock clock;

    Itinerary(Prospects prospects, RoleNames roles, Calendars calendars, Clock clock) {
        this.prospects = prospects;
        this.roles = roles;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param here until when the stops at which the case stands have time, by node
    List<RouteSheet> of(
            Collection<Route> routes,
            Bundle bundle,
            Prospects.Origin origin,
            Map<String, Instant> here,
            Locale locale) {
        Set<Ask> asks = new LinkedHashSet<>();
        routes.forEach(route -> route.stops().forEach(stop -> ask(stop, bundle).ifPresent(asks::add)));
        Map<Ask, Prospect> found = asks.isEmpty() ? Map.of() : prospects.of(asks, origin);
        return routes.stream()
                .map(route -> sheet(route, bundle, found, here, locale))
                .toList();
    }

    private static Optional<Ask> ask(Route.Stop stop, Bundle bundle) {
        return stop.kind() == Route.Kind.STEP
                ? Optional.ofNullable(bundle.steps().get(stop.node()))
                        .map(step -> new Ask(step.assign(), members(stop.named())))
                : Optional.empty();
    }

    private static List<UUID> members(Optional<Object> named) {
        Stream<?> ids = named.map(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
                .orElseGet(Stream::of);
        return ids.flatMap(id -> id(String.valueOf(id)).stream()).toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private RouteSheet sheet(
            Route route, Bundle bundle, Map<Ask, Prospect> found, Map<String, Instant> here, Locale locale) {
        Map<String, Dates.Expected> dates = new Dates(bundle, calendars.current()).of(route, clock.instant(), here);
        TurnWords words = new TurnWords(bundle, locale);
        List<RouteSheet.Stop> stops = route.stops().stream()
                .map(stop -> stop(stop, bundle, found, Optional.ofNullable(dates.get(stop.id())), locale))
                .toList();
        List<RouteSheet.Link> links = route.links().stream()
                .map(link ->
                        new RouteSheet.Link(link.from(), link.to(), words.of(link.turns()), link.isLate(), link.back()))
                .toList();
        return new RouteSheet(stops, links, route.whole());
    }

    private RouteSheet.Stop stop(
            Route.Stop stop,
            Bundle bundle,
            Map<Ask, Prospect> found,
            Optional<Dates.Expected> expected,
            Locale locale) {
        return new RouteSheet.Stop(
                stop.id(),
                stop.node(),
                stop.kind().name().toLowerCase(Locale.ROOT),
                name(stop, bundle, locale),
                stop.sure(),
                stop.here(),
                ask(stop, bundle)
                        .flatMap(ask -> Optional.ofNullable(found.get(ask)))
                        .map(who -> who(who, locale)),
                expected.map(Dates.Expected::from),
                expected.flatMap(Dates.Expected::due),
                expected.map(Dates.Expected::earliest).orElse(false),
                expected.flatMap(Dates.Expected::due).flatMap(calendars.current()::findProvisional));
    }

    private static String name(Route.Stop stop, Bundle bundle, Locale locale) {
        Optional<String> own = switch (stop.kind()) {
            case STEP ->
                Optional.ofNullable(bundle.steps().get(stop.node()))
                        .map(Step::name)
                        .map(name -> name.in(locale));
            case END ->
                Optional.ofNullable(bundle.ends().get(stop.node()))
                        .flatMap(end -> Optional.ofNullable(end.name()))
                        .map(name -> name.in(locale));
            case START, WAIT, TIMER -> named(stop, locale);
        };
        return own.orElseGet(
                () -> Texts.of(locale, "route." + stop.kind().name().toLowerCase(Locale.ROOT), List.of()));
    }

    /// Points without a name of their own are known by their key.
    private static Optional<String> named(Route.Stop stop, Locale locale) {
        String code = "route.point-" + stop.node();
        return Optional.of(Texts.of(locale, code, List.of())).filter(text -> !text.equals(code));
    }

    /// A company sees who is asked as a role, never as a person of the park.
    private RouteSheet.Who who(Prospect prospect, Locale locale) {
        Caller caller = Caller.current();
        boolean colleague = caller.resident().isEmpty();
        boolean me = prospect.people().stream().anyMatch(person -> person.id().equals(caller.member()));
        Optional<String> group = prospect.code()
                .filter(code -> !Organisation.isBelonging(code) && !code.startsWith("h:"))
                .map(code -> roles.name(code, locale))
                .or(() -> colleague || me || prospect.people().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Texts.of(locale, "route.park", List.of())));
        List<String> names = prospect.people().stream()
                .filter(person -> colleague || person.id().equals(caller.member()))
                .map(person -> person.inSteadOf()
                        .map(away -> Texts.of(locale, "route.in-stead", List.of(person.name(), away)))
                        .orElse(person.name()))
                .toList();
        return new RouteSheet.Who(
                prospect.kind().name().toLowerCase(Locale.ROOT), group, names, prospect.more() && colleague, me);
    }
}
