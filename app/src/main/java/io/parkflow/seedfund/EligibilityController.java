package io.parkflow.seedfund;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;

/// What the officer who reviews eligibility needs to see: each rule of the call, its clause, what it says today.
@Controller("/api/v1/seedfund/cases/{id}/eligibility")
class EligibilityController {
    private final Applications applications;
    private final Dossiers dossiers;
    private final Judgement judgement;
    private final ApplicationViews views;

    EligibilityController(Applications applications, Dossiers dossiers, Judgement judgement, ApplicationViews views) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.judgement = judgement;
        this.views = views;
    }

    @Get
    @View
    @Allowed(Rights.SEEDFUND_APPLICATIONS_VIEW)
    @Operation(operationId = "getEligibility", summary = "What each rule says of what was handed in")
    ApplicationController.Check one(HttpRequest<?> request, UUID id) {
        Application application = applications
                .findOfCase(id)
                .flatMap(found -> applications.findVisible(found.id(), Caller.current()))
                .orElseThrow(Rejected::missing);
        Locale locale = Texts.spoken(request);
        return new ApplicationController.Check(views.items(
                application, judgement.of(application, dossiers.of(id).claim()).findings(), locale));
    }
}
