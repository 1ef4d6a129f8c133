package io.parkflow.squad.gatherings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Days on which projects are started or signed together.
@Controller("/api/v1/squad/gatherings")
class GatheringController {
    private final Gatherings gatherings;
    private final GatheringDesk desk;
    private final GatheringViews views;

    GatheringController(Gatherings gatherings, GatheringDesk desk, GatheringViews views) {
        this.gatherings = gatherings;
        this.desk = desk;
        this.views = views;
    }

    @Get
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listGatherings", summary = "Joint starts and signings, newest first")
    Slice<GatheringViews.Line> list(
            @QueryValue Optional<Gathering.Kind> kind,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Slice<Gathering> page = Slice.of(gatherings.page(kind, cursor, size + 1), size, Gathering::id);
        return new Slice<>(views.lines(page.items()), page.next(), page.total());
    }

    @Get("/{id}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getGathering", summary = "A gathering with its projects and what their stage still lacks")
    GatheringViews.Sheet one(UUID id) {
        return views.sheet(gatherings.find(id).orElseThrow(Rejected::missing));
    }

    @Serdeable
    record NewGathering(
            Gathering.@Nullable Kind kind,
            @Nullable String title,
            @Nullable LocalDate heldOn,
            @Nullable String place) {}

    @Post
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "planGathering", summary = "Plan a joint start or signing")
    HttpResponse<GatheringViews.Sheet> plan(@Body NewGathering body) {
        Flaws flaws = new Flaws();
        String title = flaws.text("/title", body.title(), 100);
        Optional<String> place = flaws.findText("/place", body.place(), 100);
        flaws.need("/kind", body.kind());
        flaws.need("/heldOn", body.heldOn());
        flaws.refuse();
        Gathering gathering = new Gathering(
                Ids.next(),
                Objects.requireNonNull(body.kind()),
                title,
                Objects.requireNonNull(body.heldOn()),
                place,
                Gathering.State.PLANNED);
        desk.plan(gathering);
        return HttpResponse.created(views.sheet(gathering), URI.create("/api/v1/squad/gatherings/" + gathering.id()));
    }

    @Serdeable
    record Invitation(@Nullable UUID projectId) {}

    @Post("/{id}/projects")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "inviteToGathering", summary = "Put a project on a gathering that is planned")
    HttpResponse<GatheringViews.Sheet> invite(UUID id, @Body Invitation body) {
        Flaws flaws = new Flaws();
        flaws.need("/projectId", body.projectId());
        flaws.refuse();
        desk.invite(id, Objects.requireNonNull(body.projectId()));
        return HttpResponse.created(one(id));
    }

    @Delete("/{id}/projects/{project}")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "removeFromGathering", summary = "Take a project off a gathering that is planned")
    GatheringViews.Sheet remove(UUID id, UUID project) {
        desk.leave(id, project);
        return one(id);
    }

    @Post("/{id}/holding")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "holdGathering", summary = "Say that a gathering was held; no project changes by it")
    GatheringViews.Sheet hold(UUID id) {
        desk.hold(id);
        return one(id);
    }

    @Serdeable
    record Cancellation(@Nullable String reason) {}

    @Post("/{id}/cancellation")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "cancelGathering", summary = "Cancel a gathering, with the reason")
    GatheringViews.Sheet cancel(UUID id, @Body Cancellation body) {
        Flaws flaws = new Flaws();
        String reason = flaws.text("/reason", body.reason(), 300);
        flaws.refuse();
        desk.cancel(id, reason);
        return one(id);
    }

    @Post("/{id}/projects/{project}/stage")
    @Change
    @Allowed({Rights.SQUAD_MANAGE, Rights.SQUAD_REVIEW})
    @Operation(
            operationId = "advanceAfterGathering",
            summary = "Let a project that was there count as started or signed, once its evidence lies before it")
    GatheringViews.Sheet advance(UUID id, UUID project) {
        desk.advance(id, project);
        return one(id);
    }
}
