package io.parkflow.squad.meetings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/squad")
class MeetingController {
    private final MeetingDesk desk;
    private final MinutesDesk minutes;
    private final Meetings meetings;
    private final MeetingViews views;
    private final Projects projects;
    private final Moments moments;

    MeetingController(
            MeetingDesk desk,
            MinutesDesk minutes,
            Meetings meetings,
            MeetingViews views,
            Projects projects,
            Moments moments) {
        this.desk = desk;
        this.minutes = minutes;
        this.meetings = meetings;
        this.views = views;
        this.projects = projects;
        this.moments = moments;
    }

    /// @param heldAt an instant, `2026-03-15T09:30:00+08:00`
    @Serdeable
    record NewMeeting(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String heldAt,
            @Nullable String place,
            @Nullable UUID chairId) {}

    @Get("/meetings")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listSquadMeetings", summary = "Meetings about projects, newest first, now or as of a day")
    Slice<MeetingViews.Line> list(
            @QueryValue Optional<String> kind,
            @QueryValue Optional<UUID> project,
            @QueryValue Optional<String> asOf,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Meetings.Filter filter = new Meetings.Filter(kind, project, moments.moment(asOf));
        Slice<Meeting> page = Slice.of(meetings.page(filter, cursor, size + 1), size, Meeting::id);
        return new Slice<>(views.lines(page.items()), page.next(), Optional.empty());
    }

    @Get("/meetings/{id}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "getSquadMeeting",
            summary = "A meeting: last outcomes first, agenda, what was agreed, now or as of a day")
    MeetingViews.Sheet one(UUID id, @QueryValue Optional<String> asOf) {
        Optional<Instant> moment = moments.moment(asOf);
        return views.sheet(meetings.find(id, moment).orElseThrow(Rejected::missing), moment);
    }

    @Post("/meetings")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "planSquadMeeting", summary = "Call a meeting")
    HttpResponse<MeetingViews.Sheet> plan(@Body NewMeeting sent) {
        Flaws flaws = new Flaws();
        String kind = flaws.text("/kind", sent.kind(), 40);
        String title = flaws.text("/title", sent.title(), 100).strip();
        String place = flaws.findText("/place", sent.place(), 100).orElse("");
        Instant heldAt = instant(flaws, flaws.text("/heldAt", sent.heldAt(), 40));
        Optional<UUID> chair = Optional.ofNullable(sent.chairId());
        flaws.refuse();
        UUID id = desk.plan(kind, title, heldAt, place, chair);
        return HttpResponse.created(sheet(id), URI.create("/api/v1/squad/meetings/" + id));
    }

    private static Instant instant(Flaws flaws, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            if (!text.isEmpty()) {
                flaws.add(Flaw.at("/heldAt", "meetings.not-an-instant"));
            }
            return Instant.EPOCH;
        }
    }

    /// @param detail what is asked for
    @Serdeable
    record NewItem(
            @Nullable UUID projectId,
            @Nullable String title,
            @Nullable String detail) {}

    @Post("/meetings/{id}/agenda")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "nameAgendaItem", summary = "Ask for a report by name")
    HttpResponse<MeetingViews.Sheet> name(UUID id, @Body NewItem sent) {
        Flaws flaws = new Flaws();
        String title = flaws.text("/title", sent.title(), 200).strip();
        String detail = flaws.findText("/detail", sent.detail(), 500).orElse("");
        Optional<UUID> project = Optional.ofNullable(sent.projectId());
        if (project.isPresent() && projects.find(project.get()).isEmpty()) {
            flaws.add(Flaw.at("/projectId", "meetings.no-such-project"));
        }
        flaws.refuse();
        desk.name(id, project, title, detail);
        return HttpResponse.created(sheet(id));
    }

    @Delete("/meetings/{id}/agenda/{item}")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "strikeAgendaItem", summary = "Take something off the agenda")
    HttpResponse<MeetingViews.Sheet> strike(UUID id, UUID item) {
        desk.strike(id, item);
        return HttpResponse.ok(sheet(id));
    }

    /// @param chairId who presides; left out: the one planned, else the first who holds the kind's role
    @Serdeable
    record Opening(@Nullable UUID chairId) {}

    @Post("/meetings/{id}/opening")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "openSquadMeeting", summary = "Open a meeting")
    HttpResponse<MeetingViews.Sheet> open(UUID id, @Body Opening sent) {
        desk.open(id, Optional.ofNullable(sent.chairId()));
        return HttpResponse.ok(sheet(id));
    }

    @Post("/meetings/{id}/closing")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "closeSquadMeeting", summary = "Close a meeting; its minutes are due within a day")
    HttpResponse<MeetingViews.Sheet> close(UUID id) {
        desk.close(id);
        return HttpResponse.ok(sheet(id));
    }

    @Post("/meetings/{id}/minutes")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "issueMinutes", summary = "Sign the minutes; outcomes become tasks")
    HttpResponse<MeetingViews.Sheet> issue(UUID id) {
        minutes.issue(id);
        return HttpResponse.created(sheet(id));
    }

    private MeetingViews.Sheet sheet(UUID id) {
        return views.sheet(meetings.find(id).orElseThrow(Rejected::missing), Optional.empty());
    }
}
