package io.parkflow.ground.edge;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Trace;

/// Around everything: names the request, refuses what is too large before a byte of it is kept, dresses the answer and
/// writes one line about it.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Envelope {
    private static final String BEGUN = "parkflow.begun";
    private static final long LARGEST_BODY = 2L << 20;

    private final SafetyHeaders safety;
    private final AccessLog log;

    Envelope(SafetyHeaders safety, AccessLog log) {
        this.safety = safety;
        this.log = log;
    }

    @RequestFilter
    void open(HttpRequest<?> request) {
        request.setAttribute(BEGUN, System.nanoTime());
        if (request.getContentLength() > LARGEST_BODY && !uploads(request)) {
            throw Rejected.tooLarge();
        }
    }

    /// Files are read as a stream and have a limit of their own.
    private static boolean uploads(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getType().equals("multipart"))
                .isPresent();
    }

    @ResponseFilter
    void seal(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        answer.header("X-Request-Id", Trace.of(request));
        safety.add(answer);
        long begun = request.getAttribute(BEGUN, Long.class).orElseGet(System::nanoTime);
        log.write(request, answer.code(), (System.nanoTime() - begun) / 1_000_000);
    }
}
