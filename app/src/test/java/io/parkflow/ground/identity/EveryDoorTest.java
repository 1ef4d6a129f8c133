package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.parkflow.test.Migrated;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// No operation without a word about who may call it.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTest implements TestPropertyProvider {
    @Inject
    Router router;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    private List<UriRouteInfo<?, ?>> operations() {
        return router.uriRoutes()
                .<UriRouteInfo<?, ?>>map(route -> route)
                .filter(route ->
                        !route.getTargetMethod().getAnnotationMetadata().hasStereotype(Endpoint.class))
                .toList();
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        List<String> silent = operations().stream()
                .filter(route -> {
                    AnnotationMetadata said = route.getTargetMethod().getAnnotationMetadata();
                    return said.hasAnnotation(Open.class) == said.hasAnnotation(Allowed.class);
                })
                .map(EveryDoorTest::name)
                .toList();

        assertEquals(List.of(), silent);
    }

    @Test
    void everyRightAskedForIsInTheVocabulary() {
        List<String> strange = operations().stream()
                .flatMap(route -> Arrays.stream(
                        route.getTargetMethod().getAnnotationMetadata().stringValues(Allowed.class)))
                .filter(right -> !Rights.ALL.contains(right))
                .toList();

        assertEquals(List.of(), strange);
    }
}
