package io.parkflow.platform.review;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;

@Controller("/api/v1/cases/{id}/review")
class ReviewController {
    private final CaseDesk cases;
    private final Reviews reviews;

    ReviewController(CaseDesk cases, Reviews reviews) {
        this.cases = cases;
        this.reviews = reviews;
    }

    @Get
    @View
    @Allowed
    @Operation(operationId = "getReview", summary = "What the experts gave a case; for colleagues only")
    ReviewSheet one(HttpRequest<?> request, UUID id) {
        Viewer viewer = Viewer.of(Caller.current());
        UUID known = cases.visible(id, viewer).id();
        if (!viewer.isColleague()) {
            throw Rejected.missing();
        }
        return reviews.of(known, Texts.spoken(request.getLocale().orElse(Locale.SIMPLIFIED_CHINESE)));
    }
}
