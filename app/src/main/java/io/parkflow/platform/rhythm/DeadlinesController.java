package io.parkflow.platform.rhythm;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.catalog.Step;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Deadlines after a change of the calendar: first looked at, then counted again.
@Controller("/api/v1/calendar/recounts")
class DeadlinesController {
    private final Recount recount;
    private final CaseDesk desk;

    DeadlinesController(Recount recount, CaseDesk desk) {
        this.recount = recount;
        this.desk = desk;
    }

    /// @param name what waits: a step, or a deadline of the workflow itself
    @Serdeable
    record Line(UUID caseId, String caseNumber, String caseTitle, String name, Instant from, Instant to) {}

    @Get
    @View
    @Allowed(Rights.CALENDAR_MANAGE)
    @Operation(operationId = "previewRecount", summary = "Which deadlines the present calendar would move; moves none")
    Slice<Line> preview(HttpRequest<?> request) {
        return slice(recount.preview(), Texts.spoken(request));
    }

    @Post
    @Change
    @Allowed(Rights.CALENDAR_MANAGE)
    @Operation(operationId = "recountDeadlines", summary = "Count deadlines again that are not due yet")
    HttpResponse<Slice<Line>> apply(HttpRequest<?> request) {
        return HttpResponse.created(slice(recount.apply(), Texts.spoken(request)));
    }

    private Slice<Line> slice(List<Recount.Shift> shifts, Locale locale) {
        return new Slice<>(
                shifts.stream().map(shift -> line(shift, locale)).toList(),
                Optional.empty(),
                Optional.of(shifts.size()));
    }

    private Line line(Recount.Shift shift, Locale locale) {
        String name = Optional.ofNullable(desk.bundle(shift.matter()).steps().get(shift.deadline()))
                .map(Step::name)
                .map(step -> step.in(locale))
                .orElse(shift.deadline());
        return new Line(
                shift.matter().id(), shift.matter().number(), shift.matter().title(), name, shift.from(), shift.to());
    }
}
