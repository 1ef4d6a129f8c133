package io.parkflow.platform.committee;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;

/// Who may stand in at a meeting: whoever keeps it sees these names and needs no list of the park's members.
@Controller("/api/v1/committee/meetings/{id}/substitutes")
class SubstituteController {
    private static final String ROLE = "IC_SUBSTITUTE";

    private final Meetings meetings;
    private final Seats seats;
    private final Members members;

    SubstituteController(Meetings meetings, Seats seats, Members members) {
        this.meetings = meetings;
        this.seats = seats;
        this.members = members;
    }

    @Serdeable
    record Substitute(UUID id, String name) {}

    @Get
    @View
    @Allowed(Rights.COMMITTEE_MEETINGS_MANAGE)
    @Operation(operationId = "listSubstitutes", summary = "Who may stand in for an absent member of the committee")
    Slice<Substitute> list(UUID id) {
        UUID meeting = meetings.find(id).orElseThrow(Rejected::missing).id();
        return Slice.all(members.holding(ROLE).stream()
                .filter(member -> seats.maySubstitute(meeting, member.id()))
                .map(member -> new Substitute(member.id(), member.name()))
                .toList());
    }
}
