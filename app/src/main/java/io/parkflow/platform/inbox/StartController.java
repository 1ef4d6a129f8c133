package io.parkflow.platform.inbox;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/cases")
class StartController {
    private final StartDesk desk;

    StartController(StartDesk desk) {
        this.desk = desk;
    }

    /// @param draft of mine that this hands in; it goes in the same commit
    @Serdeable
    record Opening(
            @Nullable String workflow,
            @Nullable String title,
            @Nullable Map<String, Object> data,
            @Nullable UUID draft) {}

    @Serdeable
    record Opened(UUID id, String number, String state) {}

    @Post
    @Change
    @Allowed
    @Operation(operationId = "startCase", summary = "Begin a case of a workflow that has no page of its own")
    HttpResponse<Opened> start(@Body Opening opening) {
        Map<String, Object> data = opening.data() == null ? Map.of() : opening.data();
        Flaws flaws = new Flaws();
        String workflow = flaws.text("/workflow", opening.workflow(), 60);
        String title = flaws.text("/title", opening.title(), 200);
        flaws.refuse();
        Case opened = opening.draft() == null
                ? desk.start(workflow, title, Trees.of(data))
                : desk.start(workflow, title, Trees.of(data), opening.draft());
        return HttpResponse.created(
                new Opened(opened.id(), opened.number(), opened.state().name()),
                URI.create("/api/v1/cases/" + opened.id()));
    }
}
