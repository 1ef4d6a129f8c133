package io.parkflow.platform.route;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1")
class RouteController {
    private final RouteDesk desk;
    private final GivenValues given;

    RouteController(RouteDesk desk, GivenValues given) {
        this.desk = desk;
        this.given = given;
    }

    @Get("/cases/{id}/route")
    @View
    @Allowed
    @Operation(operationId = "getCaseRoute", summary = "What may follow in a case, with who will be asked and by when")
    RouteSheet ofCase(HttpRequest<?> request, UUID id) {
        return desk.of(id, Texts.spoken(request));
    }

    @Get("/cases/{id}/drawing")
    @View
    @Allowed
    @Operation(operationId = "getCaseDrawing", summary = "Every stop of a case's workflow and the ways between them")
    RouteSheet drawing(HttpRequest<?> request, UUID id) {
        return desk.drawing(id, Texts.spoken(request));
    }

    /// @param outcome the one to look at; every one when left out
    @Get("/tasks/{id}/route")
    @View
    @Allowed
    @Operation(operationId = "getTaskRoute", summary = "What will follow from each answer to a task")
    Slice<RouteSheet.Answer> ofTask(HttpRequest<?> request, UUID id, @QueryValue Optional<String> outcome) {
        return Slice.all(desk.answers(id, outcome, Texts.spoken(request)));
    }

    /// @param values what the opening form says of routing fields, `urgent:true,amount:300000`
    @Get("/catalog/workflows/{key}/route")
    @View
    @Allowed
    @Operation(operationId = "getWorkflowRoute", summary = "What will follow when I begin a workflow now")
    RouteSheet ofWorkflow(HttpRequest<?> request, String key, @QueryValue Optional<List<String>> values) {
        Map<String, Object> known = given.of(key, values.orElse(List.of()));
        return desk.begin(key, known, Texts.spoken(request));
    }
}
