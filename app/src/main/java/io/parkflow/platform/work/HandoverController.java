package io.parkflow.platform.work;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;

@Controller("/api/v1/members/{id}/handover")
class HandoverController {
    private final Handover handover;

    HandoverController(Handover handover) {
        this.handover = handover;
    }

    @Post
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(operationId = "handOver", summary = "Give everything a leaver holds to somebody else")
    HttpResponse<Handover.Result> hand(HttpRequest<?> request, UUID id, @Body Handing handing) {
        Locale locale = Texts.spoken(request.getLocale().orElse(Locale.SIMPLIFIED_CHINESE));
        return HttpResponse.ok(handover.hand(id, handing, locale));
    }
}
