package io.parkflow.seedfund;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Open;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// What anyone may read before signing in: a park and its calls.
@Controller("/api/v1/public")
class PublicCallController {
    private static final int SHOWN = 50;

    private final Parks parks;
    private final Rounds rounds;
    private final RoundViews views;
    private final Clock clock;

    PublicCallController(Parks parks, Rounds rounds, RoundViews views, Clock clock) {
        this.parks = parks;
        this.rounds = rounds;
        this.views = views;
        this.clock = clock;
    }

    /// @param calls open now
    @Serdeable
    record Home(UUID id, String slug, String name, int calls) {}

    @Get("/{park}")
    @View
    @Open
    @Operation(operationId = "getParkHome", summary = "A park's public page")
    Home home(String park) {
        Park here = parks.findBySlug(park).orElseThrow(Rejected::missing);
        int open = (int) rounds.page(false, Optional.empty(), SHOWN).stream()
                .filter(round -> round.state(clock.instant()) == Round.State.OPEN)
                .count();
        return new Home(here.id(), here.slug(), here.name(), open);
    }

    @Get("/{park}/calls")
    @View
    @Open
    @Operation(operationId = "listCalls", summary = "A park's published calls, newest first")
    Slice<RoundViews.Call> calls(
            HttpRequest<?> request,
            String park,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        return Slice.of(rounds.page(false, cursor, size + 1), size, Round::id)
                .map(round -> views.call(round, Texts.spoken(request)));
    }

    @Get("/{park}/calls/{id}")
    @View
    @Open
    @Operation(operationId = "getCall", summary = "A call: what is asked, what is given, until when")
    RoundViews.Call call(HttpRequest<?> request, String park, UUID id) {
        Round round = rounds.find(id).filter(Round::published).orElseThrow(Rejected::missing);
        return views.call(round, Texts.spoken(request));
    }
}
