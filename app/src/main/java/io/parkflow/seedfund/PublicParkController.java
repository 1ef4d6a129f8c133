package io.parkflow.seedfund;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.identity.Open;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/public/parks")
class PublicParkController {
    private final Parks parks;

    PublicParkController(Parks parks) {
        this.parks = parks;
    }

    @Serdeable
    record Label(UUID id, String slug, String name) {}

    @Get
    @Open
    @Operation(operationId = "listParks", summary = "The parks on this platform")
    Slice<Label> list() {
        List<Label> all = parks.all().stream()
                .filter(Park::active)
                .map(park -> new Label(park.id(), park.slug(), park.name()))
                .toList();
        return new Slice<>(all, Optional.empty(), Optional.empty());
    }
}
