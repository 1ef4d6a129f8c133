package io.parkflow.platform.letters;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.docx.Sheet;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The letters of one case.
@Controller("/api/v1/cases/{id}/letters")
class CaseLetterController {
    private static final int LONGEST_KIND = 60;

    private final CaseDesk cases;
    private final LetterDesk desk;
    private final LetterViews views;

    CaseLetterController(CaseDesk cases, LetterDesk desk, LetterViews views) {
        this.cases = cases;
        this.desk = desk;
        this.views = views;
    }

    @Serdeable
    record IssueBody(@Nullable String kind) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "listCaseLetters", summary = "Letters of a case, newest first, and what may be issued")
    LetterSheet.OfCase list(HttpRequest<?> request, UUID id) {
        return views.of(matter(id), Texts.spoken(request));
    }

    @Post
    @Change
    @Allowed(Rights.LETTERS_ISSUE)
    @Operation(
            operationId = "issueLetter",
            summary = "Issue a letter by hand",
            description = "Letters go out on their own; by hand goes what was declared void or could not go out.")
    HttpResponse<LetterSheet> issue(UUID id, @Body IssueBody sent) {
        Case matter = matter(id);
        Flaws flaws = new Flaws();
        String kind = flaws.text("/kind", sent.kind(), LONGEST_KIND);
        flaws.refuse();
        Letter letter = desk.issue(matter, kind);
        return HttpResponse.created(views.sheet(letter), URI.create("/api/v1/letters/" + letter.id()));
    }

    @Get("/{kind}/preview")
    @View
    @Allowed(Rights.LETTERS_ISSUE)
    @Operation(operationId = "previewLetter", summary = "A letter as it would read now, without a number")
    Sheet preview(UUID id, String kind) {
        return Sheet.of(desk.preview(matter(id), kind));
    }

    private Case matter(UUID id) {
        return cases.visible(id, Viewer.of(Caller.current()));
    }
}
