package io.parkflow.platform.inbox;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.identity.Allowed;
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

    @Serdeable
    record Opening(String workflow, String title, @Nullable Map<String, Object> data) {}

    @Serdeable
    record Opened(UUID id, String number, String state) {}

    @Post
    @Change
    @Allowed
    @Operation(operationId = "startCase", summary = "Begin a case of a workflow that has no page of its own")
    HttpResponse<Opened> start(@Body Opening opening) {
        Map<String, Object> data = opening.data() == null ? Map.of() : opening.data();
        Case opened = desk.start(opening.workflow(), opening.title(), Trees.of(data));
        return HttpResponse.created(
                new Opened(opened.id(), opened.number(), opened.state().name()),
                URI.create("/api/v1/cases/" + opened.id()));
    }
}
