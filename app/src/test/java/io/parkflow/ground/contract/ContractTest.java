package io.parkflow.ground.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpMethod;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.micronaut.web.router.Router;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Operation;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest implements TestPropertyProvider {
    /// What the web application's types are made from.
    private static final Path KEPT = Path.of("web", "openapi.json");
    private static final Path SERVED = Path.of("target", "openapi.json");

    @Inject
    Http http;

    @Inject
    Router router;

    private JsonNode document = Trees.empty();

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeAll
    void read() throws IOException {
        Http.Reply reply = http.get("/openapi.json", "");
        assertEquals(200, reply.status());
        document = Trees.read(reply.text());
        Files.writeString(SERVED, document.toPrettyString() + "\n");
    }

    @Test
    void webApplicationKnowsThisVeryDocument() throws IOException {
        assertEquals(
                document,
                Trees.read(Files.readString(KEPT)),
                "the interface changed: cp app/target/openapi.json app/web/openapi.json, then npm run build in app/web");
    }

    @Test
    void everyRouteIsInTheDocument() {
        Set<String> routes = router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .filter(route ->
                        !route.getTargetMethod().getAnnotationMetadata().hasStereotype(Endpoint.class))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                routes,
                Operation.all(document).stream()
                        .map(Operation::toString)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysWhatItIsFor() {
        Set<String> names = new HashSet<>();
        List<String> nameless = Operation.all(document).stream()
                .filter(operation -> operation.id().isEmpty()
                        || operation.said().path("summary").asText().isBlank()
                        || !names.add(operation.id()))
                .map(Operation::toString)
                .toList();

        assertEquals(List.of(), nameless);
    }

    @Test
    void everyOperationSaysHowItMayBeRefused() {
        for (Operation operation : Operation.all(document)) {
            assertTrue(operation.documents(400) && operation.documents(429) && operation.documents(503), operation::id);
            assertTrue(operation.open() || operation.documents(401) && operation.documents(403), operation::id);
            assertTrue(!operation.takesJson() || operation.documents(422), operation::id);
        }
        assertTrue(document.path("openapi").asText().startsWith("3.1."));
    }

    @Test
    void whatMayBeMissingIsNotRequired() {
        JsonNode tasks =
                document.path("paths").path("/api/v1/tasks").path("get").path("parameters");
        tasks.forEach(parameter -> assertFalse(parameter.path("required").asBoolean(), parameter::toString));
        assertFalse(
                document.at("/components/schemas/CaseSheet/required").toString().contains("closedAt"));
        assertTrue(
                document.at("/components/schemas/CaseSheet/required").toString().contains("number"));
    }

    @Test
    void bothPagesReadWithoutAScript() {
        Http.Reply docs = http.get("/api-docs", "", "Accept", "text/html");
        assertEquals(200, docs.status());
        assertTrue(docs.text().contains("completeTask") && !docs.text().contains("<script"));

        Http.Reply problem = http.get("/problems/problem.stale", "", "Accept", "text/html");
        assertTrue(problem.text().contains("If-Match") || problem.text().contains("newest"), problem::text);
        assertTrue(problem.header("Content-Security-Policy").startsWith("default-src 'none'"));
        assertEquals(
                404,
                http.get("/problems/problem.never-heard", "", "Accept", "text/html")
                        .status());
        assertEquals(
                404,
                http.get("/problems/..%2f..%2fx", "", "Accept", "text/html").status());
    }
}
