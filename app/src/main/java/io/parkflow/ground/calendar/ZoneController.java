package io.parkflow.ground.calendar;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.tenancy.Park;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The time zone of the park.
@Controller("/api/v1/calendar/zone")
class ZoneController {
    private final ParkZone parkZone;

    ZoneController(ParkZone parkZone) {
        this.parkZone = parkZone;
    }

    /// @param zone IANA name, for example `Asia/Urumqi`
    @Serdeable
    record ZoneSheet(String zone, int version, List<String> can) {}

    @Serdeable
    record NewZone(@Nullable String zone, @Nullable String reason) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "getZone", summary = "By which time zone the park works")
    HttpResponse<ZoneSheet> one() {
        Park park = parkZone.park();
        boolean may = Caller.current().may(Rights.CALENDAR_MANAGE);
        return Version.on(
                new ZoneSheet(park.zone(), park.version(), may ? List.of("change") : List.of()), park.version());
    }

    @Put
    @Change
    @Allowed(Rights.CALENDAR_MANAGE)
    @Operation(
            operationId = "changeZone",
            summary = "Let the park work by another time zone",
            description = "Days, years and new deadlines go by it at once; deadlines that run stay as they were counted"
                    + " until recountDeadlines.")
    HttpResponse<?> change(HttpRequest<?> request, @Body NewZone sent) {
        Version seen = Version.seen(request);
        Flaws flaws = new Flaws();
        String zone = flaws.text("/zone", sent.zone(), 60).strip();
        String reason = flaws.text("/reason", sent.reason(), 200).strip();
        flaws.refuse();
        parkZone.change(seen, zone, reason);
        return HttpResponse.noContent();
    }
}
