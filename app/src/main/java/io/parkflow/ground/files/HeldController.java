package io.parkflow.ground.files;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Files the virus scanner will not look at because of their size.
@Controller("/api/v1/files/held")
class HeldController {
    private static final int LONGEST = 500;

    private final StoredFiles files;
    private final Members members;
    private final Journal journal;

    HeldController(StoredFiles files, Members members, Journal journal) {
        this.files = files;
        this.members = members;
        this.journal = journal;
    }

    @Serdeable
    record HeldFile(FileLabel file, String by, Instant at, List<String> can) {}

    @Serdeable
    record Letting(@Nullable String reason) {}

    @Get
    @View
    @Allowed(Rights.INCIDENTS_MANAGE)
    @Operation(operationId = "listHeldFiles", summary = "Files too large for the virus scanner, newest first")
    Slice<HeldFile> list(@QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        List<StoredFile> held = files.held(cursor, size + 1);
        Map<UUID, String> names =
                members.names(held.stream().map(StoredFile::uploadedBy).toList());
        return Slice.of(held, size, StoredFile::id)
                .map(file -> new HeldFile(
                        FileLabel.of(file),
                        names.getOrDefault(file.uploadedBy(), ""),
                        file.uploadedAt(),
                        List.of("release")));
    }

    @Post("/{id}/release")
    @Change
    @Allowed(Rights.INCIDENTS_MANAGE)
    @Operation(operationId = "releaseFile", summary = "Let a file pass that the virus scanner did not look at")
    HttpResponse<?> release(UUID id, @Body Letting sent) {
        Flaws flaws = new Flaws();
        String reason = flaws.text("/reason", sent.reason(), LONGEST);
        flaws.refuse();
        StoredFile file = files.all(List.of(id)).stream().findFirst().orElseThrow(Rejected::missing);
        if (!files.release(id)) {
            throw Rejected.conflict("files.not-held").can();
        }
        journal.record(Fact.of("files.file.released", "file", file.id())
                .saying(Optional.of(reason))
                .with("sha256", file.sha256())
                .with("size", file.size()));
        return HttpResponse.noContent();
    }
}
