package io.parkflow.squad.rules;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.text.Trees;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Thresholds of lights, changes and exemptions.
@Controller("/api/v1/squad/rules")
class RulesController {
    private final Rulebook rules;

    RulesController(Rulebook rules) {
        this.rules = rules;
    }

    /// @param rules group → rule → whole number
    @Serdeable
    record RulesSheet(int version, Map<String, Object> rules, List<String> can) {}

    @Serdeable
    record RulesBody(@Nullable Map<String, Object> rules) {}

    @Get
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getSquadRules", summary = "The thresholds in force; version 0 is the standard library's")
    HttpResponse<RulesSheet> current() {
        return sheet(rules.current());
    }

    @Put
    @Change
    @Allowed(Rights.SQUAD_MANAGE)
    @Operation(operationId = "setSquadRules", summary = "Set thresholds; what is left out is the standard library's")
    HttpResponse<RulesSheet> set(HttpRequest<?> request, @Body RulesBody body) {
        return sheet(rules.set(Version.seen(request).number(), body.rules() == null ? Map.of() : body.rules()));
    }

    private static HttpResponse<RulesSheet> sheet(Rulebook.Rules set) {
        List<String> can = Caller.current().may(Rights.SQUAD_MANAGE) ? List.of("set") : List.of();
        return Version.on(new RulesSheet(set.version(), Trees.map(set.body()), can), set.version());
    }
}
