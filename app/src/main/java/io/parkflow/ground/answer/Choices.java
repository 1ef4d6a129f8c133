package io.parkflow.ground.answer;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.inject.MethodExecutionHandle;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Instead;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rights travel with the data: what may be done with an object stands in the `can` of its answer. A refusal because of
/// a state reads the nearest such answer at or above the path it was sent to, after the refused work is undone, and
/// tells the same.
@Singleton
final class Choices implements Instead {
    private static final Logger LOG = LoggerFactory.getLogger(Choices.class);
    private static final String BASE = "/api/v1";
    private static final String CAN = "can";
    /// What people may do with a task or a case beside answering it stands on a page of its own.
    private static final String OPERATIONS = "/operations";

    private final BeanProvider<Router> router;
    private final ConversionService conversion;
    private final JsonMapper json;

    Choices(BeanProvider<Router> router, ConversionService conversion, JsonMapper json) {
        this.router = router;
        this.conversion = conversion;
        this.json = json;
    }

    @Override
    public Optional<List<String>> find(HttpRequest<?> request) {
        for (String path = request.getPath(); path.startsWith(BASE + "/"); path = above(path)) {
            List<UriRouteMatch<Object, Object>> pages = Stream.of(path, path + OPERATIONS)
                    .flatMap(page -> findPage(page, request).stream())
                    .toList();
            if (!pages.isEmpty()) {
                Set<String> can = new LinkedHashSet<>();
                pages.forEach(page -> can.addAll(read(page, request)));
                return Optional.of(List.copyOf(can));
            }
        }
        return Optional.empty();
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private Optional<UriRouteMatch<Object, Object>> findPage(String path, HttpRequest<?> request) {
        return router.get()
                .<Object, Object>find(HttpMethod.GET, path, request)
                .filter(route -> route.getRouteInfo().getTargetMethod().hasAnnotation(View.class) && tells(route))
                // no thing is called so
                .filter(route -> !route.getVariableValues().containsValue(OPERATIONS.substring(1)))
                .findFirst();
    }

    private static boolean tells(UriRouteMatch<?, ?> route) {
        Argument<?> returned = route.getRouteInfo().getReturnType().asArgument();
        Class<?> body = HttpResponse.class.isAssignableFrom(returned.getType())
                ? returned.getFirstTypeVariable().map(Argument::getType).orElse((Class) Object.class)
                : returned.getType();
        RecordComponent[] parts = body.getRecordComponents();
        return parts != null
                && Arrays.stream(parts).anyMatch(part -> part.getName().equals(CAN));
    }

    /// @return nothing where the object is out of this person's sight by now
    private List<String> read(UriRouteMatch<Object, Object> page, HttpRequest<?> request) {
        MethodExecutionHandle<?, Object> method = page.getRouteInfo().getTargetMethod();
        if (!mayRead(method.getAnnotationMetadata())) {
            return List.of();
        }
        try {
            Object answer = method.invoke(arguments(page, method.getArguments(), request));
            return told(answer instanceof HttpResponse<?> response ? response.body() : answer);
        } catch (Rejected hidden) {
            return List.of();
        } catch (RuntimeException | IOException failure) {
            LOG.warn("what is possible at {} could not be told", request.getPath(), failure);
            return List.of();
        }
    }

    private static boolean mayRead(AnnotationMetadata said) {
        String[] rights = said.stringValues(Allowed.class);
        return rights.length == 0
                || Caller.find()
                        .filter(caller -> Arrays.stream(rights).anyMatch(caller::may))
                        .isPresent();
    }

    private Object[] arguments(UriRouteMatch<?, ?> page, Argument<?>[] asked, HttpRequest<?> request) {
        return Arrays.stream(asked)
                .map(argument -> HttpRequest.class.isAssignableFrom(argument.getType())
                        ? request
                        : argument.isOptional()
                                ? Optional.empty()
                                : conversion.convertRequired(
                                        page.getVariableValues().get(argument.getName()), argument))
                .toArray();
    }

    private List<String> told(Object body) throws IOException {
        List<String> can = new ArrayList<>();
        JsonNode said = json.writeValueToTree(body).get(CAN);
        if (said != null) {
            said.values().forEach(operation -> can.add(operation.coerceStringValue()));
        }
        return can;
    }
}
