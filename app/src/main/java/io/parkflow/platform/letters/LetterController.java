package io.parkflow.platform.letters;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.docx.Sheet;
import io.parkflow.ground.files.Download;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Sha256;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The register of letters, and each of them.
@Controller("/api/v1/letters")
class LetterController {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_EXPORTED = 20_000;

    private final Letters letters;
    private final ParkTime time;
    private final LetterViews views;
    private final LetterDesk desk;
    private final Templates templates;
    private final FileDesk files;
    private final Journal journal;

    LetterController(
            Letters letters,
            LetterViews views,
            LetterDesk desk,
            Templates templates,
            FileDesk files,
            Journal journal,
            ParkTime time) {
        this.time = time;
        this.letters = letters;
        this.views = views;
        this.desk = desk;
        this.templates = templates;
        this.files = files;
        this.journal = journal;
    }

    @Serdeable
    record VoidBody(@Nullable String reason) {}

    /// As the list is filtered.
    @Serdeable
    record ExportBody(
            @Nullable String kind,
            Letter.@Nullable State state,
            @Nullable Integer year,
            @Nullable String q) {}

    @Get
    @View
    @Allowed(Rights.LETTERS_VIEW)
    @Operation(operationId = "listLetters", summary = "The register of letters, newest first")
    Slice<LetterSheet> list(
            @QueryValue Optional<String> kind,
            @QueryValue Optional<Letter.State> state,
            @QueryValue Optional<Integer> year,
            @QueryValue Optional<String> q,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Register asked = new Register(kind, state, year(year), q, cursor, size + 1);
        return Slice.of(
                        letters.page(asked, Caller.current().member()),
                        size,
                        line -> line.letter().id())
                .map(views::line);
    }

    /// Written to the journal: who took what out, and how much.
    @Post("/exports")
    @Change
    @Allowed(Rights.LETTERS_VIEW)
    @Produces("text/csv")
    @Operation(operationId = "exportLetters", summary = "The register of letters as CSV, newest 20,000")
    @ApiResponse(
            responseCode = "200",
            description = "The register, oldest last",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    HttpResponse<String> export(@Body ExportBody sent) {
        Register asked = new Register(
                Optional.ofNullable(sent.kind()),
                Optional.ofNullable(sent.state()),
                year(Optional.ofNullable(sent.year())),
                Optional.ofNullable(sent.q()),
                Optional.empty(),
                MOST_EXPORTED);
        List<Letters.Line> lines = letters.page(asked, Caller.current().member());
        String table = RegisterTable.of(lines, time.zone());
        journal.record(
                Fact.of("letters.register.exported", "park", Tenancy.current().id())
                        .with("rows", lines.size())
                        .with("sha256", Sha256.of(table)));
        return HttpResponse.ok(table)
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"letters.csv\"");
    }

    /// Years a register can have; any other is a request nobody means.
    private static Optional<Integer> year(Optional<Integer> asked) {
        if (asked.filter(year -> year < 1900 || year > 9000).isPresent()) {
            throw Rejected.malformed("letters.no-year");
        }
        return asked;
    }

    @Get("/{id}")
    @View
    @Allowed
    @Operation(operationId = "getLetter", summary = "A letter, for whoever may see what it is about")
    LetterSheet one(UUID id) {
        return views.sheet(views.visible(id));
    }

    @Get("/{id}/file")
    @View
    @Allowed
    @Operation(operationId = "getLetterFile", summary = "The letter as it went out (.docx)")
    @ApiResponse(
            responseCode = "200",
            description = "Its bytes, as an attachment",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> file(HttpRequest<?> request, UUID id) {
        StoredFile file = stored(views.visible(id));
        return Download.of(request, file, files.bytes(file));
    }

    @Get("/{id}/page")
    @View
    @Allowed
    @Operation(operationId = "getLetterPage", summary = "The letter laid out for the screen and the printer")
    Sheet page(UUID id) {
        return Sheet.of(templates.bytes(stored(views.visible(id))));
    }

    private StoredFile stored(Letter letter) {
        return Objects.requireNonNull(
                files.all(Set.of(letter.file())).get(letter.file()), "the file of letter " + letter.id());
    }

    @Post("/{id}/voiding")
    @Change
    @Allowed(Rights.LETTERS_ISSUE)
    @Operation(operationId = "voidLetter", summary = "Declare a letter void, with the reason; its number stays used")
    LetterSheet declareVoid(UUID id, @Body VoidBody sent) {
        Letter letter = views.visible(id);
        Flaws flaws = new Flaws();
        String reason = flaws.text("/reason", sent.reason(), LONGEST_REASON);
        flaws.refuse();
        return views.sheet(desk.declareVoid(letter, reason.strip()));
    }
}
