package io.parkflow.ground.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Seats that other parks offer to the person who is signed in. The code stands in bodies, never in an address, which
/// is logged.
@Controller("/api/v1/me")
final class SeatController {
    private final InvitationDesk desk;
    private final Roles roles;

    SeatController(InvitationDesk desk, Roles roles) {
        this.desk = desk;
        this.roles = roles;
    }

    @Serdeable
    record CodeBody(@Nullable String code) {
        @Override
        public String toString() {
            return "CodeBody";
        }
    }

    /// @param name  as the park calls the person
    /// @param roles in words
    @Serdeable
    record OfferedSeat(ParkLabel park, String name, List<String> roles, Instant expiresAt) {}

    @Post("/invitations")
    @Allowed
    @Everyone
    @Operation(operationId = "readInvitation", summary = "What an invitation offers")
    HttpResponse<OfferedSeat> read(HttpRequest<?> request, @Body CodeBody sent) {
        Locale locale = request.getLocale().orElse(Locale.SIMPLIFIED_CHINESE);
        InvitationDesk.Offer offer = desk.read(sent.code());
        List<String> names = roles.all().stream()
                .filter(role -> offer.invitation().roles().contains(role.code()))
                .map(role -> role.nameIn(locale))
                .toList();
        return HttpResponse.ok(new OfferedSeat(
                        ParkLabel.of(offer.park()),
                        offer.invitation().name(),
                        names,
                        offer.invitation().expiresAt()))
                .header("Cache-Control", "no-store");
    }

    @Post("/parks")
    @Allowed
    @Everyone
    @Operation(operationId = "takeSeat", summary = "Take the seat an invitation offers")
    HttpResponse<ParkLabel> take(@Body CodeBody sent) {
        return HttpResponse.created(ParkLabel.of(desk.take(sent.code())));
    }
}
