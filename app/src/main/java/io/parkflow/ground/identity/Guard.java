package io.parkflow.ground.identity;

import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import java.util.Optional;
import java.util.Set;

/// Stands before every operation: who asks, in which park, and whether the operation lets them in.
///
/// What is not there is 404 before anything is asked about the caller; an operation that says nothing about who may
/// call it is refused.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Guard {
    private final Entries entries;
    private final Bearer bearer;
    private final Parks parks;
    private final Roles roles;
    private final Limits limits;
    private final Addresses addresses;

    Guard(Entries entries, Bearer bearer, Parks parks, Roles roles, Limits limits, Addresses addresses) {
        this.entries = entries;
        this.bearer = bearer;
        this.parks = parks;
        this.roles = roles;
        this.limits = limits;
        this.addresses = addresses;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void admit(HttpRequest<?> request, MutablePropagatedContext context) {
        RouteAttributes.getRouteMatch(request).ifPresent(route -> admit(request, route, context));
    }

    private void admit(HttpRequest<?> request, RouteMatch<?> route, MutablePropagatedContext context) {
        Door door = entries.of(route);
        switch (door) {
            case Door.Operations _ -> {}
            case Door.Public open -> admitAnyone(request, open, route, context);
            case Door.Guarded guarded -> admitCaller(request, guarded, context);
            case Door.Shut _ -> refuseAnyone(request);
        }
        entries.requireKnownParameters(route, request);
        requireForm(route, request);
    }

    /// The framework takes a request that names no content type for a form and stumbles over it.
    private static void requireForm(RouteMatch<?> route, HttpRequest<?> request) {
        boolean form = route.getRouteInfo().getConsumes().contains(MediaType.MULTIPART_FORM_DATA_TYPE);
        if (form && request.getContentType().isEmpty()) {
            throw Rejected.of(415);
        }
    }

    private void admitAnyone(
            HttpRequest<?> request, Door.Public open, RouteMatch<?> route, MutablePropagatedContext context) {
        limits.admit(addresses.of(request));
        if (open.inPark()) {
            String slug = String.valueOf(route.getVariableValues().get(Door.PARK));
            context.add(parks.findBySlug(slug)
                    .filter(Park::active)
                    .orElseThrow(Rejected::missing)
                    .tenant());
        }
    }

    private void admitCaller(HttpRequest<?> request, Door.Guarded door, MutablePropagatedContext context) {
        Access access = bearer.find(request).orElseThrow(() -> Rejected.unknownCaller("problem.sign-in"));
        Set<String> rights = roles.rights(access.roles());
        boolean member = access.park().isPresent();
        boolean may = door.rights().isEmpty()
                ? member || door.forEveryone()
                : door.rights().stream().anyMatch(rights::contains);
        access.park().ifPresent(id -> context.add(working(parks.find(id)).tenant()));
        if (!may) {
            throw Rejected.forbidden("problem.forbidden");
        }
        Caller caller = access.caller(rights);
        request.setAttribute(Caller.ATTRIBUTE, caller);
        limits.admit(caller);
        context.add(caller);
    }

    private static Park working(Optional<Park> park) {
        Park known = park.orElseThrow(() -> Rejected.unknownCaller("problem.sign-in"));
        if (!known.active()) {
            throw Rejected.forbidden("identity.park-suspended");
        }
        return known;
    }

    private void refuseAnyone(HttpRequest<?> request) {
        throw bearer.find(request).isPresent()
                ? Rejected.forbidden("problem.forbidden")
                : Rejected.unknownCaller("problem.sign-in");
    }
}
