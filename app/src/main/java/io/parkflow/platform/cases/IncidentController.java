package io.parkflow.platform.cases;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.engine.Incident;
import io.parkflow.engine.Incidents;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/incidents")
class IncidentController {
    private final Incidents incidents;
    private final CaseDesk desk;
    private final Journal journal;

    IncidentController(Incidents incidents, CaseDesk desk, Journal journal) {
        this.incidents = incidents;
        this.desk = desk;
        this.journal = journal;
    }

    /// A step of the system that failed and waits for a person.
    @Serdeable
    record Shown(UUID id, UUID caseId, String caseNumber, String step, String problem, Instant since) {}

    @Get
    @View
    @Allowed(Rights.INCIDENTS_MANAGE)
    @Operation(operationId = "listIncidents", summary = "Steps of the system that failed as often as they may")
    Slice<Shown> list(HttpRequest<?> request) {
        Locale locale = request.getLocale().orElse(Locale.SIMPLIFIED_CHINESE);
        List<Shown> shown = incidents.open().stream()
                .map(incident -> shown(incident, locale))
                .toList();
        return new Slice<>(shown, Optional.empty(), Optional.of(shown.size()));
    }

    /// A refusal is said in words; anything else is told as it came.
    private Shown shown(Incident incident, Locale locale) {
        return new Shown(
                UUID.fromString(incident.id()),
                incident.caseId(),
                desk.known(incident.caseId()).number(),
                incident.step(),
                Texts.of(locale, incident.problem(), List.of()),
                incident.since());
    }

    @Post("/{id}/retries")
    @Change
    @Allowed(Rights.INCIDENTS_MANAGE)
    @Operation(operationId = "retryIncident", summary = "Let a failed step try again")
    HttpResponse<?> retry(UUID id) {
        Incident incident = incidents.open().stream()
                .filter(open -> open.id().equals(id.toString()))
                .findFirst()
                .orElseThrow(Rejected::missing);
        incidents.retry(incident.id());
        journal.record(Fact.ofCase("cases.incident.retried", incident.caseId()).at(incident.step()));
        return HttpResponse.noContent();
    }
}
