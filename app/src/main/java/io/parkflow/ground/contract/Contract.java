package io.parkflow.ground.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.Locale;

/// The OpenAPI 3.1 document, complete.
@Singleton
final class Contract {
    private static final String GENERATED = "META-INF/swagger/openapi.json";

    private final ObjectNode tree;

    Contract(Router router) {
        tree = (ObjectNode) Trees.read(Resource.text(GENERATED));
        tree.put("openapi", "3.1.0");
        tree.withObject("/info").put("title", "Parkflow").put("version", "1").put("description", """
                        Workflow platform for science and industry parks. The park comes from the access token and from \
                        nowhere else; a row of another park does not exist (404). Unknown query parameters are 400, \
                        unknown body fields 422. Every refusal is application/problem+json.""");
        Shapes.complete(tree);
        Promises.declare(tree);
        router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .forEach(this::complete);
    }

    ObjectNode tree() {
        return tree;
    }

    private void complete(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toPathString();
        String method = route.getHttpMethodName().toLowerCase(Locale.ROOT);
        JsonNode operation = tree.path("paths").path(path).path(method);
        // a controller with advice has its routes twice
        if (operation instanceof ObjectNode found && !found.has("tags")) {
            new Promises(route, path).addTo(found);
            Examples.addTo(found, tree);
        }
    }
}
