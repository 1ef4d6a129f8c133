package io.parkflow.seedfund;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.Case;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/seedfund/applications")
class ApplicationController {
    private final Seedfund desk;
    private final Applications applications;
    private final ApplicationViews views;

    ApplicationController(Seedfund desk, Applications applications, ApplicationViews views) {
        this.desk = desk;
        this.applications = applications;
        this.views = views;
    }

    @Serdeable
    record Opening(UUID roundId) {}

    @Serdeable
    record Saved(int version, Instant savedAt) {}

    @Serdeable
    record Check(List<ApplicationViews.Item> items) {}

    @Serdeable
    record Receipt(Instant at, String title) {}

    @Serdeable
    record Submitted(UUID caseId, String number, Receipt receipt) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "listApplications", summary = "Applications I may see, newest first")
    Slice<ApplicationViews.Line> list(
            HttpRequest<?> request,
            @QueryValue Optional<UUID> round,
            @QueryValue Optional<Application.State> state,
            @QueryValue Optional<Boolean> mine,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        ApplicationFilter filter = new ApplicationFilter(round, state, mine.orElse(false), cursor, size + 1);
        Caller caller = Caller.current();
        return Slice.of(applications.page(filter, caller), size, Application::id)
                .map(application -> views.line(application, Texts.spoken(request)));
    }

    @Get("/{id}")
    @View
    @Allowed
    @Operation(operationId = "getApplication", summary = "An application with what is filled in")
    HttpResponse<ApplicationViews.Sheet> one(HttpRequest<?> request, UUID id) {
        return sheet(request, found(id));
    }

    @Post
    @Change
    @Allowed
    @Operation(operationId = "openApplication", summary = "Begin a draft in a call, or go on with mine")
    HttpResponse<ApplicationViews.Sheet> open(HttpRequest<?> request, @Body Opening opening) {
        Application draft = desk.draft(opening.roundId());
        return HttpResponse.created(
                        views.sheet(draft, Texts.spoken(request)),
                        URI.create("/api/v1/seedfund/applications/" + draft.id()))
                .header("ETag", new Version(draft.version()).tag());
    }

    @Put("/{id}/data")
    @Change
    @Allowed
    @Operation(operationId = "saveApplication", summary = "Save what is typed; nothing is required yet")
    HttpResponse<Saved> save(HttpRequest<?> request, UUID id, @Body Map<String, Object> data) {
        Application saved = desk.save(id, Version.seen(request), data);
        return Version.on(new Saved(saved.version(), saved.savedAt()), saved.version());
    }

    @Post("/{id}/eligibility-checks")
    @Change
    @Allowed
    @Operation(operationId = "checkEligibility", summary = "What each rule says of the draft")
    HttpResponse<Check> check(HttpRequest<?> request, UUID id) {
        Application application = found(id);
        return HttpResponse.ok(new Check(views.items(application, desk.check(application), Texts.spoken(request))));
    }

    @Post("/{id}/submissions")
    @Change
    @Allowed
    @Operation(operationId = "submitApplication", summary = "Hand in a draft; it becomes a case")
    HttpResponse<Submitted> submit(UUID id) {
        Case opened = desk.submit(id);
        return HttpResponse.created(
                new Submitted(opened.id(), opened.number(), new Receipt(opened.openedAt(), opened.title())),
                URI.create("/api/v1/cases/" + opened.id()));
    }

    @Post("/{id}/withdrawal")
    @Change
    @Allowed
    @Operation(operationId = "withdrawApplication", summary = "Take an application back while nobody has looked at it")
    HttpResponse<ApplicationViews.Sheet> withdraw(HttpRequest<?> request, UUID id) {
        return sheet(request, desk.withdraw(id));
    }

    private Application found(UUID id) {
        return applications.findVisible(id, Caller.current()).orElseThrow(Rejected::missing);
    }

    private HttpResponse<ApplicationViews.Sheet> sheet(HttpRequest<?> request, Application application) {
        return Version.on(views.sheet(application, Texts.spoken(request)), application.version());
    }
}
