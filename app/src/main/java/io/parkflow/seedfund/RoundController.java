package io.parkflow.seedfund;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/seedfund")
class RoundController {
    private final RoundDesk desk;
    private final Rounds rounds;
    private final RoundViews views;
    private final Presets presets;

    RoundController(RoundDesk desk, Rounds rounds, RoundViews views, Presets presets) {
        this.desk = desk;
        this.rounds = rounds;
        this.views = views;
        this.presets = presets;
    }

    @Get("/presets")
    @View
    @Allowed(Rights.SEEDFUND_ROUNDS_MANAGE)
    @Operation(operationId = "listPresets", summary = "The fund rules a call can be made by")
    Slice<RoundViews.Preset> presets(HttpRequest<?> request) {
        List<RoundViews.Preset> all = presets.keys().stream()
                .map(key -> views.preset(key, presets.find(key).orElseThrow(Rejected::missing), Texts.spoken(request)))
                .toList();
        return new Slice<>(all, Optional.empty(), Optional.empty());
    }

    @Get("/rounds")
    @View
    @Allowed
    @Operation(operationId = "listRounds", summary = "Calls for applications, newest first")
    Slice<RoundViews.Call> list(
            HttpRequest<?> request, @QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        return Slice.of(rounds.page(manages(), cursor, size + 1), size, Round::id)
                .map(round -> views.call(round, Texts.spoken(request)));
    }

    @Get("/rounds/{id}")
    @View
    @Allowed
    @Operation(operationId = "getRound", summary = "A call: window, terms, budget, notice")
    RoundViews.Call one(HttpRequest<?> request, UUID id) {
        Round round =
                rounds.find(id).filter(found -> found.published() || manages()).orElseThrow(Rejected::missing);
        return views.call(round, Texts.spoken(request));
    }

    @Post("/rounds")
    @Change
    @Allowed(Rights.SEEDFUND_ROUNDS_MANAGE)
    @Operation(operationId = "createRound", summary = "Prepare a call")
    HttpResponse<RoundViews.Call> create(HttpRequest<?> request, @Body RoundDesk.Draft draft) {
        Round round = desk.create(draft);
        return HttpResponse.created(
                views.call(round, Texts.spoken(request)), URI.create("/api/v1/seedfund/rounds/" + round.id()));
    }

    @Post("/rounds/{id}/publication")
    @Change
    @Allowed(Rights.SEEDFUND_ROUNDS_PUBLISH)
    @Operation(operationId = "publishRound", summary = "Open a call to the public")
    HttpResponse<RoundViews.Call> publish(HttpRequest<?> request, UUID id) {
        return HttpResponse.created(views.call(desk.publish(id), Texts.spoken(request)));
    }

    private static boolean manages() {
        return Caller.current().may(Rights.SEEDFUND_ROUNDS_MANAGE);
    }
}
