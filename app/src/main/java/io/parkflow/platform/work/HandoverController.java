package io.parkflow.platform.work;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;

@Controller("/api/v1/members/{id}")
class HandoverController {
    private final Handover handover;

    HandoverController(Handover handover) {
        this.handover = handover;
    }

    @Get("/holdings")
    @View
    @Allowed({Rights.CASES_MANAGE, Rights.MEMBERS_MANAGE})
    @Operation(operationId = "holdings", summary = "How much somebody holds that would have to be handed over")
    Handover.Holdings holdings(UUID id) {
        return handover.of(id);
    }

    @Post("/handover")
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(operationId = "handOver", summary = "Give everything a leaver holds to somebody else")
    HttpResponse<Handover.Result> hand(HttpRequest<?> request, UUID id, @Body Handing handing) {
        Locale locale = Texts.spoken(request);
        return HttpResponse.ok(handover.hand(id, handing, locale));
    }
}
