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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Files nobody gets yet: the virus scanner has not looked at them, or will not because of their size.
@Controller("/api/v1/files/held")
class HeldController {
    private static final int LONGEST = 500;

    private final StoredFiles files;
    private final Members members;
    private final Journal journal;
    private final ScanOrders orders;
    private final Clock clock;

    HeldController(StoredFiles files, Members members, Journal journal, ScanOrders orders, Clock clock) {
        this.files = files;
        this.members = members;
        this.journal = journal;
        this.orders = orders;
        this.clock = clock;
    }

    /// @param again when the scanner is asked again; nothing for one it does not look at
    /// @param can   `retry`: ask it now; `release`: let it pass unseen
    @Serdeable
    record HeldFile(FileLabel file, String by, Instant at, Optional<Instant> again, List<String> can) {}

    @Serdeable
    record Letting(@Nullable String reason) {}

    @Get
    @View
    @Allowed(Rights.INCIDENTS_MANAGE)
    @Operation(
            operationId = "listHeldFiles",
            summary = "Files that wait for the virus scanner or are too large for it, newest first")
    Slice<HeldFile> list(@QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        List<StoredFile> held = files.held(cursor, size + 1);
        Map<UUID, String> names =
                members.names(held.stream().map(StoredFile::uploadedBy).toList());
        Map<UUID, Instant> again = orders.due(held.stream().map(StoredFile::id).toList());
        return Slice.of(held, size, StoredFile::id)
                .map(file -> new HeldFile(
                        FileLabel.of(file),
                        names.getOrDefault(file.uploadedBy(), ""),
                        file.uploadedAt(),
                        Optional.ofNullable(again.get(file.id())),
                        List.of(file.scan() == Scan.UNSCANNABLE ? "release" : "retry")));
    }

    @Post("/{id}/retries")
    @Change
    @Allowed(Rights.INCIDENTS_MANAGE)
    @Operation(operationId = "rescanFile", summary = "Ask the virus scanner about a file now and not later")
    HttpResponse<?> retry(UUID id) {
        StoredFile file = one(id);
        if (!orders.now(id, clock.instant())) {
            throw Rejected.conflict("files.not-waiting")
                    .can(file.scan() == Scan.UNSCANNABLE ? List.of("release") : List.of());
        }
        return HttpResponse.noContent();
    }

    private StoredFile one(UUID id) {
        return files.all(List.of(id)).stream().findFirst().orElseThrow(Rejected::missing);
    }

    @Post("/{id}/release")
    @Change
    @Allowed(Rights.INCIDENTS_MANAGE)
    @Operation(operationId = "releaseFile", summary = "Let a file pass that the virus scanner did not look at")
    HttpResponse<?> release(UUID id, @Body Letting sent) {
        Flaws flaws = new Flaws();
        String reason = flaws.text("/reason", sent.reason(), LONGEST);
        flaws.refuse();
        StoredFile file = one(id);
        if (!files.release(id)) {
            throw Rejected.conflict("files.not-held").can(file.scan() == Scan.PENDING ? List.of("retry") : List.of());
        }
        journal.record(Fact.of("files.file.released", "file", file.id())
                .saying(Optional.of(reason))
                .with("sha256", file.sha256())
                .with("size", file.size()));
        return HttpResponse.noContent();
    }
}
