package io.parkflow.ground.edge;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gives out the web application where no operation answers: its files by name, and its page for every other address a
/// browser asks for, because the page finds its own way.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(WebFilter.AFTER_ENVELOPE)
final class WebFilter {
    static final int AFTER_ENVELOPE = -1_000;

    private final WebFiles files;
    private final WebPage page;

    WebFilter(WebFiles files, WebPage page) {
        this.files = files;
        this.page = page;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> serve(HttpRequest<?> request) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        String path = request.getPath();
        if (!reads
                || path.startsWith("/api/")
                || RouteAttributes.getRouteMatch(request).isPresent()) {
            return null;
        }
        return files.find(path, codings(request))
                .<HttpResponse<?>>map(file -> file.answer(request.getMethod() == HttpMethod.HEAD))
                .or(() -> accepts(request) ? page.find() : Optional.empty())
                .orElse(null);
    }

    private static boolean accepts(HttpRequest<?> request) {
        return request.getHeaders().getAll("Accept").stream().anyMatch(value -> value.contains("text/html"));
    }

    /// What the browser reads; a coding it gives no weight to is refused (RFC 9110, 12.5.3).
    private static Set<String> codings(HttpRequest<?> request) {
        return request.getHeaders().getAll("Accept-Encoding").stream()
                .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .filter(coding -> !coding.matches(".*;\\s*q=0(\\.0*)?"))
                .map(coding -> coding.replaceFirst(";.*", "").strip())
                .collect(Collectors.toSet());
    }
}
