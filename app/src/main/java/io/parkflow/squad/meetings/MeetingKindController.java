package io.parkflow.squad.meetings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.identity.Roles;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.tenancy.Tenancy;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Which meetings a park holds.
@Controller("/api/v1/squad")
class MeetingKindController {
    private final MeetingKinds kinds;
    private final Roles roles;
    private final Journal journal;

    MeetingKindController(MeetingKinds kinds, Roles roles, Journal journal) {
        this.kinds = kinds;
        this.roles = roles;
        this.journal = journal;
    }

    @Serdeable
    record KindSheet(String key, String name, String chairRole, boolean weekly, boolean active) {
        static KindSheet of(MeetingKind kind) {
            return new KindSheet(kind.key(), kind.name(), kind.chairRole(), kind.weekly(), kind.active());
        }
    }

    /// @param chairRole code of the role that presides
    /// @param weekly    an agenda is compiled for every week that was opened
    @Serdeable
    record KindChange(
            @Nullable String key,
            @Nullable String name,
            @Nullable String chairRole,
            @Nullable Boolean weekly,
            @Nullable Boolean active) {}

    @Get("/meeting-kinds")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listMeetingKinds", summary = "Kinds of meetings the park holds")
    Slice<KindSheet> kinds() {
        return Slice.all(kinds.all().stream().map(KindSheet::of).toList());
    }

    @Post("/meeting-kinds")
    @Change
    @Allowed(Rights.SQUAD_MANAGE)
    @Operation(operationId = "putMeetingKind", summary = "Name, add or switch off a kind of meeting")
    HttpResponse<KindSheet> putKind(@Body KindChange sent) {
        Flaws flaws = new Flaws();
        String key = flaws.text("/key", sent.key(), 40);
        if (!key.isEmpty() && !key.matches("[a-z][a-z0-9-]{0,39}")) {
            flaws.add(Flaw.at("/key", "meetings.no-such-kind"));
        }
        String name = flaws.text("/name", sent.name(), 40).strip();
        String chair = flaws.text("/chairRole", sent.chairRole(), 40);
        if (!chair.isEmpty() && roles.find(chair).isEmpty()) {
            flaws.add(Flaw.at("/chairRole", "meetings.no-such-role"));
        }
        flaws.refuse();
        MeetingKind kind = new MeetingKind(
                key, name, chair, Boolean.TRUE.equals(sent.weekly()), !Boolean.FALSE.equals(sent.active()));
        kinds.put(kind);
        journal.record(
                Fact.of("meeting.kindChanged", "park", Tenancy.current().id()).with("kind", key));
        return HttpResponse.created(KindSheet.of(kind));
    }
}
