package io.parkflow.platform.presence;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Controller("/api/v1/editing/{subject}")
class EditorController {
    private final Editors editors;
    private final List<Subject> rooms;

    EditorController(Editors editors, List<Subject> rooms) {
        this.editors = editors;
        this.rooms = rooms;
    }

    @Serdeable
    record Other(String name, Instant since) {}

    /// @param others who has it open too, the first to come first
    @Serdeable
    record Present(List<Other> others) {}

    @Post
    @Change
    @Allowed
    @Operation(
            operationId = "keepEditing",
            summary = "I have this draft or task open; said every half minute, it tells who else has")
    HttpResponse<Present> here(UUID subject) {
        requireOpen(subject);
        return HttpResponse.ok(
                new Present(editors.here(subject, Caller.current().member()).stream()
                        .map(editor -> new Other(editor.name(), editor.since()))
                        .toList()));
    }

    @Delete
    @Change
    @Allowed
    @Operation(operationId = "stopEditing", summary = "I have closed it")
    HttpResponse<?> left(UUID subject) {
        // what was handed in meanwhile is open no more, and one leaves it all the same
        if (!editors.left(subject, Caller.current().member())) {
            requireOpen(subject);
        }
        return HttpResponse.noContent();
    }

    private void requireOpen(UUID subject) {
        if (rooms.stream().noneMatch(room -> room.isOpen(subject))) {
            throw Rejected.missing();
        }
    }
}
