package io.parkflow.platform.work;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.inbox.Unchanged;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/tasks/{id}")
class TaskWorkController {
    private final Unchanged unchanged;
    private final Hands hands;
    private final Countersigning countersigning;
    private final Returning returning;
    private final WorkViews views;

    TaskWorkController(
            Unchanged unchanged, Hands hands, Countersigning countersigning, Returning returning, WorkViews views) {
        this.unchanged = unchanged;
        this.hands = hands;
        this.countersigning = countersigning;
        this.returning = returning;
        this.views = views;
    }

    @Get("/operations")
    @View
    @Allowed
    @Operation(operationId = "getTaskOperations", summary = "What I may do with a task beside answering, and with whom")
    WorkViews.Possible operations(HttpRequest<?> request, UUID id) {
        return views.task(id, Texts.spoken(request));
    }

    @Post("/claim")
    @Change
    @Allowed
    @Operation(operationId = "claimTask", summary = "Take a group's task for myself")
    HttpResponse<?> claim(UUID id, @Header("If-Match") Optional<String> seen) {
        return done(seen, id, () -> hands.claim(id));
    }

    @Delete("/claim")
    @Change
    @Allowed
    @Operation(operationId = "releaseTask", summary = "Give a claimed task back to its group")
    HttpResponse<?> release(UUID id, @Header("If-Match") Optional<String> seen) {
        return done(seen, id, () -> hands.release(id));
    }

    @Post("/transfer")
    @Change
    @Allowed
    @Operation(operationId = "transferTask", summary = "Hand a task on to somebody for good")
    HttpResponse<?> transfer(UUID id, @Body Handing handing, @Header("If-Match") Optional<String> seen) {
        return done(seen, id, () -> hands.transfer(id, handing));
    }

    @Post("/delegation")
    @Change
    @Allowed
    @Operation(operationId = "delegateTask", summary = "Let somebody do the work; it comes back for my decision")
    HttpResponse<?> delegate(UUID id, @Body Handing handing, @Header("If-Match") Optional<String> seen) {
        return done(seen, id, () -> hands.delegate(id, handing));
    }

    @Post("/countersigns")
    @Change
    @Allowed
    @Operation(operationId = "askCountersign", summary = "Ask others to sign before, beside or after my decision")
    HttpResponse<?> countersign(UUID id, @Body Countersigning.Asked asked, @Header("If-Match") Optional<String> seen) {
        return done(seen, id, () -> countersigning.ask(id, asked));
    }

    @Delete("/helpers/{helper}")
    @Change
    @Allowed
    @Operation(operationId = "recallHelp", summary = "Take back a countersign, delegation or return that I asked for")
    HttpResponse<?> recall(UUID id, UUID helper, @Header("If-Match") Optional<String> seen) {
        return done(seen, id, () -> countersigning.remove(id, helper));
    }

    @Post("/return")
    @Change
    @Allowed
    @Operation(operationId = "returnTask", summary = "Send the case back to an earlier step or to the one who began it")
    HttpResponse<?> back(UUID id, @Body Returning.Back back, @Header("If-Match") Optional<String> seen) {
        return done(seen, id, () -> returning.back(id, back));
    }

    private HttpResponse<?> done(Optional<String> seen, UUID id, Runnable deed) {
        unchanged.require(Version.find(seen), id);
        deed.run();
        return HttpResponse.noContent();
    }
}
