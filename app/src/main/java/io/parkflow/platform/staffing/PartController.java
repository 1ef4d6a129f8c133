package io.parkflow.platform.staffing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Parts of people in a case.
@Controller("/api/v1/cases/{id}/parts")
class PartController {
    private final CaseDesk desk;
    private final PartDesk parts;

    PartController(CaseDesk desk, PartDesk parts) {
        this.desk = desk;
        this.parts = parts;
    }

    /// @param part for example `officer`
    @Serdeable
    record Given(@Nullable String part, @Nullable UUID memberId) {}

    /// A part the workflow knows, with who has it.
    ///
    /// @param title    what people call it
    /// @param memberId nobody: nobody has it yet
    /// @param steps    names of the steps that go to whoever has it
    /// @param version  0 while nobody has it
    /// @param can      `give`, `take`
    @Serdeable
    record Shown(
            String part,
            String title,
            Optional<UUID> memberId,
            Optional<String> name,
            List<String> steps,
            int version,
            List<String> can) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "listCaseParts", summary = "Who has which part in a case; a company is told of none")
    Slice<Shown> list(HttpRequest<?> request, UUID id) {
        Case matter = visible(id);
        Locale locale = Texts.spoken(request);
        return Slice.all(Caller.current().resident().isPresent() ? List.of() : parts.of(matter, locale));
    }

    private Case visible(UUID id) {
        return desk.visible(id, Viewer.of(Caller.current()));
    }

    @Post
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(
            operationId = "giveCasePart",
            summary = "Give somebody a part in a case; steps assigned by it go to them")
    HttpResponse<?> give(UUID id, @Body Given given, @Header("If-Match") Optional<String> seen) {
        parts.give(visible(id), given, Version.find(seen));
        return HttpResponse.noContent();
    }

    @Delete("/{part}")
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(operationId = "takeCasePart", summary = "Nobody has this part in the case any more")
    HttpResponse<?> take(HttpRequest<?> request, UUID id, String part) {
        parts.take(visible(id), part, Version.seen(request));
        return HttpResponse.noContent();
    }
}
