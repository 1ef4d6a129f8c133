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
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/cases/{id}")
class CaseWorkController {
    private final CaseDesk desk;
    private final Stopping stopping;
    private final Pausing pausing;
    private final Withdrawing withdrawing;
    private final Telling telling;
    private final WorkViews views;

    CaseWorkController(
            CaseDesk desk,
            Stopping stopping,
            Pausing pausing,
            Withdrawing withdrawing,
            Telling telling,
            WorkViews views) {
        this.desk = desk;
        this.stopping = stopping;
        this.pausing = pausing;
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
        return Slice.all(views.path(visible(id), Texts.spoken(request)));
    }

    @Get("/votes")
    @View
    @Allowed(Rights.TASKS_WORK)
    @Operation(operationId = "listCaseVotes", summary = "Every vote cast at steps that many answer")
    Slice<WorkViews.Ballot> votes(HttpRequest<?> request, UUID id) {
        return Slice.all(views.votes(visible(id), Texts.spoken(request)));
    }

    @Post("/decisions/{task}/withdrawal")
    @Change
    @Allowed
    @Operation(operationId = "withdrawDecision", summary = "Take my decision back while nobody has acted on it")
    HttpResponse<?> withdraw(UUID id, UUID task, @Body Reason reason) {
        return done(id, matter -> withdrawing.withdraw(matter, task, Words.find(reason.comment())));
    }

    @Post("/cancellation")
    @Change
    @Allowed
    @Operation(operationId = "cancelCase", summary = "Give up a case that I began")
    HttpResponse<?> cancel(UUID id, @Body Reason reason) {
        return done(id, matter -> stopping.cancel(matter, Words.needed(reason.comment())));
    }

    @Post("/termination")
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(operationId = "terminateCase", summary = "End a case wherever it is")
    HttpResponse<?> terminate(UUID id, @Body Reason reason) {
        return done(id, matter -> stopping.terminate(matter, Words.needed(reason.comment())));
    }

    @Post("/suspension")
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(operationId = "suspendCase", summary = "Let a case stand still, its clock too")
    HttpResponse<?> suspend(UUID id, @Body Pausing.Break wanted) {
        return done(id, matter -> pausing.suspend(matter, wanted));
    }

    @Post("/suspension/extensions")
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(operationId = "extendSuspension", summary = "Let a suspended case stand still for longer, or ask for it")
    HttpResponse<?> extend(UUID id, @Body Pausing.Break wanted) {
        return done(id, matter -> pausing.extend(matter, wanted));
    }

    @Post("/suspension/decision")
    @Change
    @Allowed(Rights.CASES_PAUSE_GRANT)
    @Operation(operationId = "decideSuspension", summary = "Allow the longer pause that was asked for, or do not")
    HttpResponse<?> decide(UUID id, @Body Pausing.Answer answer) {
        return done(id, matter -> pausing.answer(matter, answer));
    }

    @Post("/resumption")
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(operationId = "resumeCase", summary = "Let a suspended case go on with the time that was left")
    HttpResponse<?> resume(UUID id, @Body Reason reason) {
        return done(id, matter -> pausing.resume(matter, Words.find(reason.comment())));
    }

    @Post("/copies")
    @Change
    @Allowed
    @Operation(operationId = "copyCase", summary = "Show a case to others who need not act")
    HttpResponse<?> copy(UUID id, @Body Telling.Copying copying) {
        return done(id, matter -> telling.copy(matter, copying));
    }

    @Post("/comments")
    @Change
    @Allowed
    @Operation(operationId = "commentCase", summary = "Say something about a case, to people by name if wanted")
    HttpResponse<?> comment(UUID id, @Body Telling.Saying saying) {
        return done(id, matter -> telling.comment(matter, saying));
    }

    @Post("/urges")
    @Change
    @Allowed
    @Operation(operationId = "urgeCase", summary = "Ask whoever has the case to hurry")
    HttpResponse<?> urge(UUID id, @Body Reason reason) {
        return done(id, matter -> telling.urge(matter, Words.find(reason.comment())));
    }

    private HttpResponse<?> done(UUID id, Consumer<Case> deed) {
        deed.accept(visible(id));
        return HttpResponse.noContent();
    }

    private Case visible(UUID id) {
        return desk.visible(id, Viewer.of(Caller.current()));
    }
}
