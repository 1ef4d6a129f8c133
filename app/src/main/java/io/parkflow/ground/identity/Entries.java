package io.parkflow.ground.identity;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteMatch;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each operation declares about its callers and its query parameters, read once.
@Singleton
final class Entries {
    private static final Set<String> OPERATIONS = Set.of("health", "prometheus");

    private final Map<Object, Declared> known = new ConcurrentHashMap<>();

    private record Declared(Door door, Set<String> parameters) {}

    Door of(RouteMatch<?> route) {
        return declared(route).door();
    }

    /// @throws Rejected 400 for a query parameter the operation does not know, or one that no database can hold
    void requireKnownParameters(RouteMatch<?> route, HttpRequest<?> request) {
        Declared declared = declared(route);
        if (declared.door() instanceof Door.Operations) {
            return;
        }
        for (String name : request.getParameters().names()) {
            if (!declared.parameters().contains(name)) {
                throw Rejected.malformed("problem.unknown-parameter", name);
            }
            if (request.getParameters().getAll(name).stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw Rejected.malformed("problem.unreadable-argument", name);
            }
        }
    }

    private Declared declared(RouteMatch<?> route) {
        return known.computeIfAbsent(route.getRouteInfo(), _ -> new Declared(door(route), parameters(route)));
    }

    private static Door door(RouteMatch<?> route) {
        AnnotationMetadata said = route.getAnnotationMetadata();
        if (said.hasAnnotation(Endpoint.class) || said.hasStereotype(Endpoint.class)) {
            String id = said.stringValue(Endpoint.class)
                    .orElseGet(() -> said.stringValue(Endpoint.class, "id").orElse(""));
            return OPERATIONS.contains(id) ? new Door.Operations() : new Door.Shut();
        }
        if (said.hasAnnotation(Open.class)) {
            return new Door.Public(route.getVariableValues().containsKey(Door.PARK));
        }
        if (said.hasAnnotation(Allowed.class)) {
            Set<String> rights = Set.of(said.stringValues(Allowed.class));
            return new Door.Guarded(rights, said.hasAnnotation(Everyone.class));
        }
        return new Door.Shut();
    }

    private static Set<String> parameters(RouteMatch<?> route) {
        if (!(route instanceof MethodBasedRouteMatch<?, ?> operation)) {
            return Set.of();
        }
        return Arrays.stream(operation.getArguments()).flatMap(Entries::names).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Argument<?> argument) {
        if (argument.isAnnotationPresent(RequestBean.class)) {
            return Arrays.stream(
                    BeanIntrospection.getIntrospection(argument.getType()).getPropertyNames());
        }
        return Stream.of(argument.getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName()));
    }
}
