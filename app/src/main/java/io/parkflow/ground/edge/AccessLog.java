package io.parkflow.ground.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Trace;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// One line a request: ids and the template of the route, never a path, a query, a name or an address.
@Singleton
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("access");

    void write(HttpRequest<?> request, int status, long millis) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("method", request.getMethodName())
                .addKeyValue("route", route(request))
                .addKeyValue("status", status)
                .addKeyValue("millis", millis)
                .addKeyValue("trace", Trace.of(request));
        request.getAttribute(Caller.ATTRIBUTE, Caller.class)
                .map(caller -> line.addKeyValue("park", caller.park()).addKeyValue("member", caller.member()))
                .orElse(line)
                .log("request");
    }

    private static String route(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .flatMap(info -> info instanceof UriRouteInfo<?, ?> route
                        ? Optional.of(route.getUriMatchTemplate().toPathString())
                        : Optional.empty())
                .orElse("-");
    }
}
