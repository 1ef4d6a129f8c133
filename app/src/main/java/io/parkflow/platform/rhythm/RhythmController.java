package io.parkflow.platform.rhythm;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.text.Trees;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The log of the supervision rhythm.
@Controller("/api/v1/rhythm/runs")
class RhythmController {
    private final Runs runs;
    private final Conductor conductor;

    RhythmController(Runs runs, Conductor conductor) {
        this.runs = runs;
        this.conductor = conductor;
    }

    /// @param found figures by name; those of the period before as `before`
    @Serdeable
    record Sheet(
            UUID id,
            String beat,
            String beatName,
            String period,

            @Schema(allowableValues = {"running", "done", "failed"})
            String state,

            Instant startedAt,
            Optional<Instant> finishedAt,
            int attempts,
            Map<String, Object> found,
            Optional<String> error,
            List<String> can) {}

    @Get
    @View
    @Allowed(Rights.RHYTHM_VIEW)
    @Operation(operationId = "listBeatRuns", summary = "Runs of the supervision rhythm, newest first")
    Slice<Sheet> list(
            HttpRequest<?> request,
            @QueryValue Optional<String> beat,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        return Slice.of(runs.page(beat.flatMap(Beat::find), cursor, size + 1), size, Run::id)
                .map(run -> sheet(run, Texts.spoken(request)));
    }

    @Get("/{id}")
    @View
    @Allowed(Rights.RHYTHM_VIEW)
    @Operation(operationId = "getBeatRun", summary = "One run with its figures")
    Sheet one(HttpRequest<?> request, UUID id) {
        return sheet(runs.find(id).orElseThrow(Rejected::missing), Texts.spoken(request));
    }

    /// The row is taken in one transaction and the work done in the next, as the rhythm itself does.
    @Post("/{id}/reruns")
    @Allowed(Rights.RHYTHM_MANAGE)
    @Operation(operationId = "rerunBeat", summary = "Run one that failed again")
    HttpResponse<Sheet> again(HttpRequest<?> request, UUID id) {
        return HttpResponse.ok(sheet(conductor.again(id), Texts.spoken(request)));
    }

    private static Sheet sheet(Run run, Locale locale) {
        boolean may = run.state().equals("failed") && Caller.current().may(Rights.RHYTHM_MANAGE);
        return new Sheet(
                run.id(),
                run.beat().word(),
                Texts.of(locale, "rhythm.beat-" + run.beat().word(), List.of()),
                run.period(),
                run.state(),
                run.startedAt(),
                run.finishedAt(),
                run.attempts(),
                run.found().map(Trees::map).orElse(Map.of()),
                run.error(),
                may ? List.of("rerun") : List.of());
    }
}
