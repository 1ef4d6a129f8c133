package io.parkflow.platform.work;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/cases/{id}")
class CaseWorkController {
    private final CaseDesk desk;
    private final Stopping stopping;
    private final Withdrawing withdrawing;
    private final Telling telling;
    private final WorkViews views;

    CaseWorkController(CaseDesk desk, Stopping stopping, Withdrawing withdrawing, Telling telling, WorkViews views) {
        this.desk = desk;
        this.stopping = stopping;
        this.withdrawing = withdrawing;
        this.telling = telling;
        this.views = views;
    }

    /// @param comment why
    @Serdeable
    record Reason(@Nullable String comment) {}

    @Get("/operations")
    @View
    @Allowed
    @Operation(
            operationId = "getCaseOperations",
            summary = "What I may do with a case, and which of my decisions I may take back")
    WorkViews.CasePossible operations(UUID id) {
        return views.matter(visible(id));
    }

    @Get("/path")
    @View
    @Allowed
    @Operation(operationId = "getCasePath", summary = "Who did what in a case, and where it waits")
    Slice<WorkViews.Stop> path(HttpRequest<?> request, UUID id) {
        return Slice.all(views.path(visible(id), locale(request)));
    }

    @Get("/votes")
    @View
    @Allowed(Rights.TASKS_WORK)
    @Operation(operationId = "listCaseVotes", summary = "Every vote cast at steps that many answer")
    Slice<WorkViews.Ballot> votes(HttpRequest<?> request, UUID id) {
        return Slice.all(views.votes(visible(id), locale(request)));
    }

    @Post("/decisions/{task}/withdrawal")
    @Change
    @Allowed
    @Operation(operationId = "withdrawDecision", summary = "Take my decision back while nobody has acted on it")
    HttpResponse<?> withdraw(UUID id, UUID task, @Body Reason reason) {
        withdrawing.withdraw(visible(id), task, Words.find(reason.comment()));
        return HttpResponse.noContent();
    }

    @Post("/cancellation")
    @Change
    @Allowed
    @Operation(operationId = "cancelCase", summary = "Give up a case that I began")
    HttpResponse<?> cancel(UUID id, @Body Reason reason) {
        stopping.cancel(visible(id), Words.needed(reason.comment()));
        return HttpResponse.noContent();
    }

    @Post("/termination")
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(operationId = "terminateCase", summary = "End a case wherever it is")
    HttpResponse<?> terminate(UUID id, @Body Reason reason) {
        stopping.terminate(visible(id), Words.needed(reason.comment()));
        return HttpResponse.noContent();
    }

    @Post("/suspension")
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(operationId = "suspendCase", summary = "Let a case stand still, its clock too")
    HttpResponse<?> suspend(UUID id, @Body Stopping.Pausing pausing) {
        stopping.suspend(visible(id), pausing);
        return HttpResponse.noContent();
    }

    @Post("/resumption")
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(operationId = "resumeCase", summary = "Let a suspended case go on with the time that was left")
    HttpResponse<?> resume(UUID id, @Body Reason reason) {
        stopping.resume(visible(id), Words.find(reason.comment()));
        return HttpResponse.noContent();
    }

    @Post("/copies")
    @Change
    @Allowed
    @Operation(operationId = "copyCase", summary = "Show a case to others who need not act")
    HttpResponse<?> copy(UUID id, @Body Telling.Copying copying) {
        telling.copy(visible(id), copying);
        return HttpResponse.noContent();
    }

    @Post("/comments")
    @Change
    @Allowed
    @Operation(operationId = "commentCase", summary = "Say something about a case, to people by name if wanted")
    HttpResponse<?> comment(UUID id, @Body Telling.Saying saying) {
        telling.comment(visible(id), saying);
        return HttpResponse.noContent();
    }

    @Post("/urges")
    @Change
    @Allowed
    @Operation(operationId = "urgeCase", summary = "Ask whoever has the case to hurry")
    HttpResponse<?> urge(UUID id, @Body Reason reason) {
        telling.urge(visible(id), Words.find(reason.comment()));
        return HttpResponse.noContent();
    }

    private Case visible(UUID id) {
        return desk.visible(id, Viewer.of(Caller.current()));
    }

    private static Locale locale(HttpRequest<?> request) {
        return Texts.spoken(request.getLocale().orElse(Locale.SIMPLIFIED_CHINESE));
    }
}
