package io.parkflow.platform.route;

import io.parkflow.engine.RoutingKind;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads `urgent:true`: values of routing fields that an opening form sets.
@Singleton
final class GivenValues {
    private final Catalog catalog;

    GivenValues(Catalog catalog) {
        this.catalog = catalog;
    }

    /// @throws Rejected 422 for a field the form does not set, or a value that is none of its kind
    Map<String, Object> of(String workflow, List<String> written) {
        if (written.isEmpty()) {
            return Map.of();
        }
        Bundle bundle = catalog.current(workflow).bundle();
        Map<String, Object> values = new HashMap<>();
        for (String pair : written) {
            String name = pair.substring(0, Math.max(0, pair.indexOf(':')));
            RoutingKind kind = bundle.routingKinds().get(name);
            if (kind == null || !bundle.start().routes().containsValue(name) || pair.length() > 300) {
                throw unreadable(pair);
            }
            values.put(name, value(kind, pair.substring(name.length() + 1), pair));
        }
        return values;
    }

    private static Object value(RoutingKind kind, String text, String pair) {
        return switch (kind) {
            case TEXT, DATE -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case MEMBERS -> List.of(text.split("\\+"));
            case NUMBER -> number(text, pair);
        };
    }

    private static BigDecimal number(String text, String pair) {
        if (!text.matches("-?\\d{1,18}(\\.\\d{1,6})?")) {
            throw unreadable(pair);
        }
        return new BigDecimal(text);
    }

    private static Rejected unreadable(String pair) {
        return Rejected.flawed(List.of(Flaw.at("/values", "route.unreadable-value", pair)));
    }
}
