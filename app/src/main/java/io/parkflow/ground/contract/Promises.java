package io.parkflow.ground.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.web.router.UriRouteInfo;
import io.parkflow.ground.answer.OnVersion;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Open;
import io.parkflow.ground.problem.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What holds for an operation because of its method, its path and who may call it.
record Promises(UriRouteInfo<?, ?> route, String path) {
    private static final Set<HttpMethod> CHANGING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<HttpMethod> REPLACING = Set.of(HttpMethod.PUT, HttpMethod.PATCH);
    private static final List<Integer> REFUSALS =
            List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428, 429, 503);
    private static final String BASE = "/api/v1/";

    /// The parts that operations refer to.
    static void declare(ObjectNode document) {
        ObjectNode components = document.withObject("/components");
        components
                .withObject("/securitySchemes/bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        document.withArray("/security").addObject().putArray("bearer");
        for (int status : REFUSALS) {
            ObjectNode response = components.withObject("/responses/Problem" + status);
            response.put("description", Texts.of(Locale.ENGLISH, "problem.status-" + status, List.of()));
            if (status == 429 || status == 503) {
                response.withObject("/headers/Retry-After")
                        .put("description", "Seconds to wait")
                        .withObject("/schema")
                        .put("type", "integer");
            }
            response.withObject("/content")
                    .withObject("application/problem+json")
                    .withObject("/schema")
                    .put("$ref", "#/components/schemas/" + (status == 409 ? "Conflict" : "Problem"));
        }
    }

    void addTo(ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        succeed(responses);
        Set<Integer> refusals = refusals(operation.has("requestBody"));
        if (takesVersion(operation)) {
            refusals.add(412);
        }
        refusals.forEach(status -> {
            if (!responses.has(status.toString())) {
                responses.putObject(status.toString()).put("$ref", "#/components/responses/Problem" + status);
            }
        });
        parameters(operation);
        tag(operation);
        if (isOpen()) {
            operation.putArray("security");
        } else {
            ArrayNode rights = operation.putArray("x-rights");
            Arrays.stream(said().stringValues(Allowed.class)).sorted().forEach(rights::add);
        }
    }

    private AnnotationMetadata said() {
        return route.getTargetMethod().getAnnotationMetadata();
    }

    private boolean isOpen() {
        return said().hasAnnotation(Open.class);
    }

    /// What the compiler could not tell: an answer without a body is 204, a new resource 201.
    private void succeed(ObjectNode responses) {
        JsonNode usual = responses.path("200");
        if (!usual.path("description").asText().endsWith(" 200 response")) {
            return;
        }
        ObjectNode answer = (ObjectNode) responses.remove("200");
        boolean wrapped =
                HttpResponse.class.isAssignableFrom(route.getReturnType().getType());
        boolean empty = wrapped
                && route.getReturnType().getTypeParameters().length > 0
                && route.getReturnType().getTypeParameters()[0].getType() == Object.class;
        if (empty) {
            answer.removeAll();
            responses.set("204", answer.put("description", "Done"));
        } else if (wrapped && route.getHttpMethod() == HttpMethod.POST) {
            // which of the two is the operation's own affair
            responses.set("200", answer.deepCopy().put("description", "Done"));
            responses.set("201", answer.put("description", "Created"));
        } else {
            responses.set("200", answer.put("description", "The answer"));
        }
    }

    private Set<Integer> refusals(boolean body) {
        Set<Integer> may = new TreeSet<>(Set.of(400, 406, 429, 503));
        HttpMethod method = route.getHttpMethod();
        if (!isOpen() || method == HttpMethod.POST) {
            may.addAll(Set.of(401, 403));
        }
        if (path.contains("{") || method == HttpMethod.POST) {
            may.add(404);
        }
        if (path.endsWith("/{id}")
                || path.endsWith("/{id}/operations")
                || path.endsWith("/{id}/route")
                || path.endsWith("/{id}/draw")
                || path.matches(".*/(\\{fileId}|file|page)")) {
            // it was there; who took it on is told to those who could have; a file may be waiting for its scan
            may.add(409);
        }
        if (CHANGING.contains(method)) {
            may.addAll(Set.of(409, 422));
        }
        if (needsVersion()) {
            may.addAll(Set.of(412, 428));
        }
        if (body) {
            may.addAll(Set.of(413, 415, 422));
        }
        return may;
    }

    /// What is replaced was seen before; a removal that looks at the request looks for the version seen, and so does
    /// what
    /// says so.
    private boolean needsVersion() {
        HttpMethod method = route.getHttpMethod();
        // a piece of a file says where it begins instead
        return said().hasAnnotation(OnVersion.class)
                || REPLACING.contains(method) && !path.startsWith("/api/v1/files/uploads")
                || method == HttpMethod.DELETE
                        && Arrays.stream(route.getTargetMethod().getArguments())
                                .anyMatch(argument -> HttpRequest.class.isAssignableFrom(argument.getType()));
    }

    /// What may say which version it was meant for.
    private static boolean takesVersion(ObjectNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
    }

    private void parameters(ObjectNode operation) {
        for (JsonNode declared : operation.path("parameters")) {
            if (declared.path("in").asText().equals("query")
                    && mayMiss(declared.path("name").asText())) {
                Shapes.notNull(((ObjectNode) declared).put("required", false).withObject("/schema"));
            }
            // which are told besides, and never needed to be understood
            if (declared.path("in").asText().equals("header")) {
                ((ObjectNode) declared).put("required", false);
            }
        }
        HttpMethod method = route.getHttpMethod();
        if (method == HttpMethod.POST) {
            header(operation, "Idempotency-Key", false, "The same key and body give the same answer for a day")
                    .put("format", "uuid");
        }
        if (needsVersion()) {
            header(operation, "If-Match", true, "The ETag the change was made on");
        }
    }

    private boolean mayMiss(String parameter) {
        return Arrays.stream(route.getTargetMethod().getArguments())
                .filter(argument -> argument.getName().equals(parameter))
                .anyMatch(argument -> argument.isOptional() || argument.isNullable() || isMany(argument));
    }

    private static boolean isMany(Argument<?> argument) {
        return Iterable.class.isAssignableFrom(argument.getType());
    }

    private static ObjectNode header(ObjectNode operation, String name, boolean required, String description) {
        return operation
                .withArray("/parameters")
                .addObject()
                .put("name", name)
                .put("in", "header")
                .put("required", required)
                .put("description", description)
                .putObject("schema")
                .put("type", "string");
    }

    private void tag(ObjectNode operation) {
        String room = path.startsWith(BASE) ? path.substring(BASE.length()).split("/", 2)[0] : "server";
        operation.putArray("tags").add(room);
    }
}
