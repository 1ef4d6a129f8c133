package io.parkflow.squad.lights;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks that a milestone be excused; the decision is a task of the office.
@Controller("/api/v1/squad/projects/{id}/lights/exemptions")
class ExemptionController {
    private final ExemptionDesk desk;
    private final ExemptionViews views;

    ExemptionController(ExemptionDesk desk, ExemptionViews views) {
        this.desk = desk;
        this.views = views;
    }

    @Serdeable
    record ExemptionBody(
            @Nullable String milestone,
            @Nullable String reason,
            @Nullable LocalDate until) {}

    @Post
    @Change
    @Allowed({Rights.SQUAD_PLAN, Rights.SQUAD_MANAGE})
    @Operation(
            operationId = "askExemption",
            summary = "Ask that a late milestone be excused, twice at most; the dispatch office decides in its inbox")
    HttpResponse<ExemptionViews.ExemptionSheet> ask(UUID id, @Body ExemptionBody body) {
        Exceptions.Exemption asked = desk.ask(id, body.milestone(), body.reason(), body.until());
        return HttpResponse.created(views.sheets(List.of(asked), true).getFirst());
    }
}
