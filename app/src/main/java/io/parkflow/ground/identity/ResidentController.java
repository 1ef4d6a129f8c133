package io.parkflow.ground.identity;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Companies and teams of the park.
@Controller("/api/v1/residents")
class ResidentController {
    private final Residents residents;

    ResidentController(Residents residents) {
        this.residents = residents;
    }

    /// @param usccDoubt why somebody should look at the code, if anybody should
    @Serdeable
    record ResidentView(
            UUID id,
            String name,
            String uscc,
            Optional<String> usccDoubt,
            @Schema(allowableValues = {"active", "left"}) String state) {
        static ResidentView of(Resident resident) {
            return new ResidentView(
                    resident.id(),
                    resident.name(),
                    resident.uscc(),
                    resident.usccDoubt(),
                    resident.active() ? "active" : "left");
        }
    }

    @View
    @Get
    @Allowed({Rights.RESIDENTS_VIEW, Rights.MEMBERS_MANAGE})
    @Operation(operationId = "residents", summary = "Companies of the park, newest first")
    Slice<ResidentView> page(
            @QueryValue @Nullable String q, @QueryValue @Nullable UUID cursor, @QueryValue @Nullable Integer limit) {
        int most = Slice.limit(Optional.ofNullable(limit));
        return Slice.of(residents.page(q, cursor, most + 1), most, Resident::id).map(ResidentView::of);
    }

    @View
    @Get("/{id}")
    @Allowed
    @Operation(operationId = "resident", summary = "One company; members see their own")
    ResidentView one(UUID id) {
        Caller caller = Caller.current();
        boolean own = caller.resident().filter(id::equals).isPresent();
        if (!own && !caller.may(Rights.RESIDENTS_VIEW) && !caller.may(Rights.MEMBERS_MANAGE)) {
            throw Rejected.missing();
        }
        return ResidentView.of(residents.find(id).orElseThrow(Rejected::missing));
    }
}
