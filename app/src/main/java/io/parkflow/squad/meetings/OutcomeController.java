package io.parkflow.squad.meetings;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/squad")
class OutcomeController {
    private final MeetingDesk desk;
    private final Outcomes outcomes;
    private final MeetingViews views;
    private final Agenda agenda;
    private final Projects projects;
    private final Members members;
    private final Moments moments;

    OutcomeController(
            MeetingDesk desk,
            Outcomes outcomes,
            MeetingViews views,
            Agenda agenda,
            Projects projects,
            Members members,
            Moments moments) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.views = views;
        this.agenda = agenda;
        this.projects = projects;
        this.members = members;
        this.moments = moments;
    }

    /// Who does what by when, and by what one sees that it is done.
    @Serdeable
    record Agreed(
            @Nullable UUID agendaId,
            @Nullable UUID projectId,
            @Nullable String what,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn,
            @Nullable String acceptance) {}

    /// @param open only those that are not done
    /// @param mine those the caller owns
    @Get("/outcomes")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listOutcomes", summary = "What meetings agreed, newest first, now or as of a day")
    Slice<MeetingViews.OutcomeLine> list(
            @QueryValue Optional<UUID> meeting,
            @QueryValue Optional<UUID> project,
            @QueryValue Optional<Outcome.State> state,
            @QueryValue Optional<Boolean> open,
            @QueryValue Optional<Boolean> mine,
            @QueryValue Optional<String> asOf,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Optional<Instant> moment = moments.moment(asOf);
        Outcomes.Filter filter = new Outcomes.Filter(
                meeting,
                project,
                state,
                open.orElse(false),
                mine.filter(Boolean::booleanValue).map(_ -> Caller.current().member()),
                moment);
        Slice<Outcome> page = Slice.of(outcomes.page(filter, cursor, size + 1), size, Outcome::id);
        return new Slice<>(views.outcomes(page.items(), moment), page.next(), Optional.empty());
    }

    @Get("/outcomes/{id}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getOutcome", summary = "What a meeting agreed, now or as of a day")
    HttpResponse<MeetingViews.OutcomeSheet> one(UUID id, @QueryValue Optional<String> asOf) {
        Optional<Instant> moment = moments.moment(asOf);
        Outcome outcome = outcomes.find(id, moment).orElseThrow(Rejected::missing);
        return Version.on(views.sheet(outcome, moment), outcome.version());
    }

    @Post("/meetings/{id}/outcomes")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "noteOutcome", summary = "Note what is agreed, while the meeting speaks")
    HttpResponse<MeetingViews.OutcomeSheet> note(UUID id, @Body Agreed sent) {
        desk.requireTable(id);
        UUID outcome = desk.note(id, read(id, sent));
        return HttpResponse.created(
                views.sheet(outcomes.find(outcome).orElseThrow(), Optional.empty()),
                URI.create("/api/v1/squad/outcomes/" + outcome));
    }

    @Put("/outcomes/{id}")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "rewriteOutcome", summary = "Say otherwise what was agreed, before it is handed out")
    HttpResponse<MeetingViews.OutcomeSheet> rewrite(HttpRequest<?> request, UUID id, @Body Agreed sent) {
        Version seen = Version.seen(request);
        Outcome known = outcomes.find(id).orElseThrow(Rejected::missing);
        desk.rewrite(id, read(known.meeting(), sent), seen);
        return one(id, Optional.empty());
    }

    @Delete("/outcomes/{id}")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "strikeOutcome", summary = "Strike out what was not agreed after all")
    HttpResponse<MeetingViews.OutcomeSheet> strike(HttpRequest<?> request, UUID id) {
        desk.strikeOutcome(id, Version.seen(request));
        return one(id, Optional.empty());
    }

    private Outcomes.Note read(UUID meeting, Agreed sent) {
        Flaws flaws = new Flaws();
        String what = flaws.text("/what", sent.what(), 500).strip();
        String acceptance = flaws.text("/acceptance", sent.acceptance(), 300).strip();
        flaws.need("/ownerId", sent.ownerId());
        flaws.need("/dueOn", sent.dueOn());
        flaws.refuse();
        UUID owner = Objects.requireNonNull(sent.ownerId());
        LocalDate due = Objects.requireNonNull(sent.dueOn());
        if (due.isBefore(moments.today())) {
            flaws.add(Flaw.at("/dueOn", "meetings.due-passed"));
        }
        Optional<UUID> topic = Optional.ofNullable(sent.agendaId());
        if (topic.isPresent()
                && agenda.of(meeting, Optional.empty()).stream()
                        .noneMatch(item -> item.id().equals(topic.get()))) {
            flaws.add(Flaw.at("/agendaId", "meetings.no-such-item"));
        }
        if (members.find(owner).filter(member -> member.active()).isEmpty()) {
            flaws.add(Flaw.at("/ownerId", "meetings.no-such-member"));
        }
        Optional<UUID> project = Optional.ofNullable(sent.projectId());
        if (project.isPresent() && projects.find(project.get()).isEmpty()) {
            flaws.add(Flaw.at("/projectId", "meetings.no-such-project"));
        }
        flaws.refuse();
        return new Outcomes.Note(topic, project, what, owner, due, acceptance);
    }
}
