package io.parkflow.platform.inbox;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.parkflow.ground.answer.Changes;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.text.Trees;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Many small decisions in one go: each is a change of its own, so that one refusal undoes none of the others.
@Controller("/api/v1/tasks/completions")
class BatchController {
    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);

    private final TaskDesk desk;
    private final Changes changes;

    BatchController(TaskDesk desk, Changes changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @Post
    @Allowed
    @Operation(
            operationId = "completeTasks",
            summary = "Answer up to 50 tasks, each for itself",
            description =
                    "Every item has its own key and its own result; the answer is 200 even when all were refused.")
    HttpResponse<Batch.Results> complete(HttpRequest<?> request, @Body Batch batch) {
        Locale locale = Texts.spoken(request);
        List<Batch.Result> results = new ArrayList<>();
        for (Batch.Answer answer : batch.answers()) {
            results.add(result(answer, locale));
        }
        return HttpResponse.ok(new Batch.Results(results));
    }

    private Batch.Result result(Batch.Answer answer, Locale locale) {
        try {
            changes.once(
                    answer.key(),
                    "completeTasks",
                    List.of(Map.of(
                            "id",
                            answer.id(),
                            "outcome",
                            answer.outcome(),
                            "comment",
                            answer.comment().orElse(""))),
                    () -> {
                        desk.complete(answer.id(), answer.outcome(), answer.comment(), Trees.empty());
                        return HttpResponse.ok(new Completed(answer.id(), answer.outcome()));
                    });
            return new Batch.Result(answer.id(), "done", Optional.empty(), Optional.empty());
        } catch (Rejected refused) {
            return refused(answer, refused, locale);
        } catch (RuntimeException e) {
            // the others of the batch are not to blame
            LOG.error("task {} of a batch failed", answer.id(), e);
            return refused(answer, Rejected.of(500), locale);
        }
    }

    private static Batch.Result refused(Batch.Answer answer, Rejected refused, Locale locale) {
        var reason =
                refused.flaws().isEmpty() ? refused.reason() : refused.flaws().getFirst();
        return new Batch.Result(
                answer.id(),
                "refused",
                Optional.of(reason.code()),
                Optional.of(Texts.of(locale, reason.code(), reason.args())));
    }
}
