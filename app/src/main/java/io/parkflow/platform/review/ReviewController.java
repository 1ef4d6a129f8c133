package io.parkflow.platform.review;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;

@Controller("/api/v1/cases/{id}")
class ReviewController {
    private final CaseDesk cases;
    private final Reviews reviews;
    private final DrawViews draws;

    ReviewController(CaseDesk cases, Reviews reviews, DrawViews draws) {
        this.cases = cases;
        this.reviews = reviews;
        this.draws = draws;
    }

    @Get("/review")
    @View
    @Allowed
    @Operation(operationId = "getReview", summary = "What the experts gave a case; for colleagues only")
    ReviewSheet one(HttpRequest<?> request, UUID id) {
        return reviews.of(sighted(id).id(), Texts.spoken(request));
    }

    @Get("/draws")
    @View
    @Allowed
    @Operation(
            operationId = "listCaseDraws",
            summary = "How experts were drawn for a case, checked again; for colleagues")
    Slice<DrawSheet.Told> draws(HttpRequest<?> request, UUID id) {
        return Slice.all(draws.all(sighted(id), Texts.spoken(request)));
    }

    private Case sighted(UUID id) {
        Viewer viewer = Viewer.of(Caller.current());
        Case known = cases.visible(id, viewer);
        if (!viewer.isColleague()) {
            throw Rejected.missing();
        }
        return known;
    }
}
