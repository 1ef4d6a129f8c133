package io.parkflow.platform.committee;

import io.micronaut.http.HttpRequest;
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
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/committee")
class MeetingController {
    private final MeetingDesk desk;
    private final MeetingViews views;
    private final Meetings meetings;

    MeetingController(MeetingDesk desk, MeetingViews views, Meetings meetings) {
        this.desk = desk;
        this.views = views;
        this.meetings = meetings;
    }

    /// @param heldAt an instant, `2026-03-15T09:30:00+08:00`
    @Serdeable
    record Plan(
            @Nullable String title,
            @Nullable String heldAt,
            @Nullable String place) {}

    @Serdeable
    record Listing(UUID caseId) {}

    @Serdeable
    record Attendance(UUID memberId, boolean present) {}

    /// @param authority the member's written word: its number, date or file
    @Serdeable
    record Substitution(
            @Nullable UUID memberId,
            @Nullable UUID substituteId,
            @Nullable String authority) {}

    @Get("/meetings")
    @View
    @Allowed({Rights.COMMITTEE_VIEW, Rights.COMMITTEE_MEETINGS_MANAGE, Rights.COMMITTEE_VOTE})
    @Operation(operationId = "listMeetings", summary = "Meetings of the committee, newest first")
    Slice<MeetingSheet.Line> list(@QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        return Slice.of(meetings.page(cursor, size + 1), size, Meeting::id).map(MeetingSheet.Line::of);
    }

    @Get("/waiting")
    @View
    @Allowed(Rights.COMMITTEE_MEETINGS_MANAGE)
    @Operation(operationId = "listWaitingCases", summary = "Cases that wait for the committee and stand on no agenda")
    Slice<MeetingSheet.Waiting> waiting() {
        List<MeetingSheet.Waiting> waiting = views.waiting();
        return new Slice<>(waiting, Optional.empty(), Optional.of(waiting.size()));
    }

    @Post("/meetings")
    @Change
    @Allowed(Rights.COMMITTEE_MEETINGS_MANAGE)
    @Operation(operationId = "planMeeting", summary = "Call a meeting")
    HttpResponse<MeetingSheet> plan(HttpRequest<?> request, @Body Plan sent) {
        Flaws flaws = new Flaws();
        String title = flaws.text("/title", sent.title(), 100).strip();
        String place = flaws.text("/place", sent.place(), 100).strip();
        Instant heldAt = instant(flaws, flaws.text("/heldAt", sent.heldAt(), 40));
        flaws.refuse();
        Meeting meeting = desk.plan(title, heldAt, place);
        return HttpResponse.created(views.sheet(meeting.id(), Texts.spoken(request)));
    }

    @Get("/meetings/{id}")
    @View
    @Allowed({Rights.COMMITTEE_VIEW, Rights.COMMITTEE_MEETINGS_MANAGE, Rights.COMMITTEE_VOTE})
    @Operation(operationId = "getMeeting", summary = "A meeting with its agenda, votes and resolution")
    MeetingSheet one(HttpRequest<?> request, UUID id) {
        return views.sheet(id, Texts.spoken(request));
    }

    @Post("/meetings/{id}/items")
    @Change
    @Allowed(Rights.COMMITTEE_MEETINGS_MANAGE)
    @Operation(operationId = "listItem", summary = "Put a case on the agenda")
    HttpResponse<MeetingSheet> list(HttpRequest<?> request, UUID id, @Body Listing sent) {
        desk.list(id, sent.caseId());
        return HttpResponse.created(views.sheet(id, Texts.spoken(request)));
    }

    @Post("/meetings/{id}/attendance")
    @Change
    @Allowed(Rights.COMMITTEE_MEETINGS_MANAGE)
    @Operation(operationId = "noteAttendance", summary = "Note who is there")
    HttpResponse<MeetingSheet> attend(HttpRequest<?> request, UUID id, @Body Attendance sent) {
        desk.attend(id, sent.memberId(), sent.present());
        return HttpResponse.ok(views.sheet(id, Texts.spoken(request)));
    }

    @Post("/meetings/{id}/substitutions")
    @Change
    @Allowed(Rights.COMMITTEE_MEETINGS_MANAGE)
    @Operation(operationId = "seatSubstitute", summary = "Let a substitute take the place of a member who is not there")
    HttpResponse<MeetingSheet> substitute(HttpRequest<?> request, UUID id, @Body Substitution sent) {
        Flaws flaws = new Flaws();
        flaws.need("/memberId", sent.memberId());
        flaws.need("/substituteId", sent.substituteId());
        String authority = flaws.text("/authority", sent.authority(), 500).strip();
        flaws.refuse();
        desk.substitute(
                id, Objects.requireNonNull(sent.memberId()), Objects.requireNonNull(sent.substituteId()), authority);
        return HttpResponse.ok(views.sheet(id, Texts.spoken(request)));
    }

    @Post("/meetings/{id}/opening")
    @Change
    @Allowed(Rights.COMMITTEE_MEETINGS_MANAGE)
    @Operation(operationId = "openMeeting", summary = "Open a meeting; its members are fixed from now on")
    HttpResponse<MeetingSheet> open(HttpRequest<?> request, UUID id) {
        desk.open(id);
        return HttpResponse.ok(views.sheet(id, Texts.spoken(request)));
    }

    @Post("/meetings/{id}/closing")
    @Change
    @Allowed(Rights.COMMITTEE_MEETINGS_MANAGE)
    @Operation(operationId = "closeMeeting", summary = "Close a meeting and draw up its resolution")
    HttpResponse<MeetingSheet> close(HttpRequest<?> request, UUID id) {
        desk.close(id);
        return HttpResponse.ok(views.sheet(id, Texts.spoken(request)));
    }

    private static Instant instant(Flaws flaws, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            if (!text.isEmpty()) {
                flaws.add(Flaw.at("/heldAt", "committee.not-an-instant"));
            }
            return Instant.EPOCH;
        }
    }
}
