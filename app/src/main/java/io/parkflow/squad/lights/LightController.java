package io.parkflow.squad.lights;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Mandate;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The light of one project, with its history and what was said to it by hand.
@Controller("/api/v1/squad")
class LightController {
    private static final int HISTORY = 200;

    private final Projects projects;
    private final Lights lights;
    private final Exceptions exceptions;
    private final ExemptionViews exemptions;
    private final LightDesk desk;
    private final Moments moments;

    LightController(
            Projects projects,
            Lights lights,
            Exceptions exceptions,
            ExemptionViews exemptions,
            LightDesk desk,
            Moments moments) {
        this.projects = projects;
        this.lights = lights;
        this.exceptions = exceptions;
        this.exemptions = exemptions;
        this.desk = desk;
        this.moments = moments;
    }

    @Serdeable
    record AspectSheet(String key, String name, Colour colour, boolean exempt, String why) {}

    /// @param since from when on it showed this
    /// @param raw   what the rules say
    @Serdeable
    record LightSheet(
            Instant since,
            LocalDate day,
            Colour colour,
            Colour raw,
            boolean wasRed,
            boolean override,
            boolean exempt,
            String why,
            List<AspectSheet> aspects,
            int rules) {}

    @Serdeable
    record OverrideSheet(Colour colour, String reason, LocalDate until, UUID by, Instant at) {}

    /// @param history newest first, the light itself included
    /// @param version grows whenever somebody sets the light by hand or lets go of it
    @Serdeable
    record LightsSheet(
            Optional<LightSheet> light,
            Optional<OverrideSheet> override,
            List<ExemptionViews.ExemptionSheet> exemptions,
            List<LightSheet> history,
            List<String> can,
            int version) {}

    @Get("/projects/{id}/lights")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getLights", summary = "The light of a project, why, and its history; or as of a day")
    HttpResponse<LightsSheet> lights(HttpRequest<?> request, UUID id, @QueryValue Optional<String> asOf) {
        Optional<LocalDate> day = moments.asOf(asOf);
        Project project = day.map(moments::endOf)
                .map(moment -> projects.find(id, moment))
                .orElseGet(() -> projects.find(id))
                .orElseThrow(Rejected::missing);
        return answer(sheet(request, project, day));
    }

    private static HttpResponse<LightsSheet> answer(LightsSheet sheet) {
        return Version.on(sheet, sheet.version());
    }

    private LightsSheet sheet(HttpRequest<?> request, Project project, Optional<LocalDate> day) {
        Locale locale = Texts.spoken(request);
        UUID id = project.id();
        Optional<Instant> moment = day.map(moments::endOf);
        List<LightSheet> history = lights.history(id, moment, HISTORY).stream()
                .map(light -> light(light, locale))
                .toList();
        Optional<Exceptions.Override> hand = exceptions.override(id, day.orElseGet(moments::today), moment);
        return new LightsSheet(
                history.stream().findFirst(),
                hand.map(each -> new OverrideSheet(each.colour(), each.reason(), each.until(), each.by(), each.at())),
                exemptions.sheets(exceptions.of(id, moment), day.isEmpty()),
                history,
                day.isPresent() ? List.of() : can(project, hand.isPresent()),
                exceptions.version(id));
    }

    private static List<String> can(Project project, boolean hand) {
        Caller caller = Caller.current();
        List<String> can = new ArrayList<>();
        if (Mandate.decides(project, caller)) {
            can.add("override");
            if (hand) {
                can.add("release");
            }
        }
        if (ExemptionDesk.mayAsk(project, caller)) {
            can.add("askExemption");
        }
        return can;
    }

    private static LightSheet light(Judged light, Locale locale) {
        return new LightSheet(
                light.at(),
                light.day(),
                light.colour(),
                light.raw(),
                light.wasRed(),
                light.override(),
                light.exempt(),
                light.why(locale),
                light.aspects().stream()
                        .map(side -> new AspectSheet(
                                side.key(),
                                Texts.of(locale, "lights.aspect-" + side.key(), List.of()),
                                side.colour(),
                                side.exempt(),
                                side.in(locale)))
                        .toList(),
                light.rules());
    }

    @Serdeable
    record OverrideBody(
            @Nullable Colour colour,
            @Nullable String reason,
            @Nullable LocalDate until) {}

    @Post("/projects/{id}/lights/overrides")
    @Change
    @Allowed({Rights.SQUAD_DECIDE, Rights.SQUAD_MANAGE})
    @Operation(
            operationId = "overrideLight",
            summary = "Set a light by hand until a day; what the rules say stays beside it")
    HttpResponse<LightsSheet> override(HttpRequest<?> request, UUID id, @Body OverrideBody body) {
        desk.override(id, body.colour(), body.reason(), body.until());
        return HttpResponse.created(sheet(request, projects.one(id), Optional.empty()));
    }

    @Delete("/projects/{id}/lights/overrides")
    @Change
    @Allowed({Rights.SQUAD_DECIDE, Rights.SQUAD_MANAGE})
    @Operation(operationId = "releaseLight", summary = "Let the rules speak again")
    HttpResponse<LightsSheet> release(HttpRequest<?> request, UUID id) {
        desk.release(id, Version.seen(request));
        return answer(sheet(request, projects.one(id), Optional.empty()));
    }

    @Serdeable
    record Scanned(int changed) {}

    @Post("/light-scans")
    @Change
    @Allowed(Rights.SQUAD_MANAGE)
    @Operation(operationId = "scanLights", summary = "Judge every project now; the day scan does it each morning")
    HttpResponse<Scanned> scan() {
        return HttpResponse.created(new Scanned(desk.scan()));
    }
}
