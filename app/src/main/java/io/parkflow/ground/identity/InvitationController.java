package io.parkflow.ground.identity;

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
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invitations of the park, for those who manage its members.
@Controller("/api/v1/invitations")
class InvitationController {
    private final InvitationDesk desk;
    private final Invitations invitations;
    private final Transactions transactions;
    private final Clock clock;

    InvitationController(InvitationDesk desk, Invitations invitations, Transactions transactions, Clock clock) {
        this.desk = desk;
        this.invitations = invitations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param name  as the park calls the person
    /// @param roles codes of the catalogue, at least one
    @Serdeable
    record InvitationBody(
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable UUID unitId,
            @Nullable UUID residentId) {}

    /// @param code shown once, when the invitation is made
    @Serdeable
    record InvitationView(
            UUID id,
            String name,
            List<String> roles,
            Optional<UUID> unitId,
            Optional<UUID> residentId,

            @Schema(allowableValues = {"waiting", "taken", "withdrawn", "expired"})
            String state,

            Instant createdAt,
            Instant expiresAt,
            Optional<UUID> memberId,
            List<String> can,
            @Nullable String code) {
        @Override
        public String toString() {
            return "InvitationView[" + id + "]";
        }
    }

    @View
    @Get
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "listInvitations", summary = "Invitations of the park, newest first")
    Slice<InvitationView> page(@QueryValue @Nullable UUID cursor, @QueryValue @Nullable Integer limit) {
        int most = Slice.limit(Optional.ofNullable(limit));
        return Slice.of(invitations.page(cursor, most + 1), most, Invitation::id)
                .map(invitation -> view(invitation, null));
    }

    @Post
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "invite", summary = "Offer a seat to somebody who has an account already")
    HttpResponse<InvitationView> invite(@Body InvitationBody sent) {
        MemberBody person = new MemberBody(
                sent.name(), null, null, null, sent.roles(), sent.unitId(), sent.residentId(), null, null, null, null);
        InvitationDesk.Offered offered = transactions.write(() -> desk.offer(person));
        // no answer of this is kept for a second asking: a code that is shown twice is no secret
        return HttpResponse.created(view(offered.invitation(), offered.code())).header("Cache-Control", "no-store");
    }

    @Change
    @Post("/{id}/withdrawal")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "withdrawInvitation", summary = "Take an offered seat back")
    InvitationView withdraw(UUID id) {
        return view(desk.withdraw(invitations.find(id).orElseThrow(Rejected::missing)), null);
    }

    private InvitationView view(Invitation invitation, @Nullable String code) {
        String state = invitation.state(clock.instant());
        return new InvitationView(
                invitation.id(),
                invitation.name(),
                invitation.roles().stream().sorted().toList(),
                invitation.unit(),
                invitation.resident(),
                state,
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.guest(),
                state.equals("waiting") ? List.of("withdraw") : List.of(),
                code);
    }
}
