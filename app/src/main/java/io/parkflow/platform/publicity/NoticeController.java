package io.parkflow.platform.publicity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notices for those who work here.
@Controller("/api/v1/publicity")
class NoticeController {
    private final Notices notices;
    private final Objections objections;
    private final Supervision.Kept supervision;
    private final Journal journal;
    private final Clock clock;

    NoticeController(
            Notices notices, Objections objections, Supervision.Kept supervision, Journal journal, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.supervision = supervision;
        this.journal = journal;
        this.clock = clock;
    }

    @Serdeable
    record SupervisionBody(
            @Nullable String unit,
            @Nullable String phone,
            @Nullable String address) {}

    @Get
    @View
    @Allowed(Rights.PUBLICITY_VIEW)
    @Operation(operationId = "listNotices", summary = "Public notices of the park, newest first")
    Slice<NoticeSheet.Line> list(
            HttpRequest<?> request, @QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        List<Notice> page = notices.page(cursor, size + 1);
        boolean all = Caller.current().may(Rights.PUBLICITY_OBJECTIONS_VIEW);
        Map<UUID, Integer> counts =
                all ? objections.counts(page.stream().map(Notice::id).toList()) : Map.of();
        return Slice.of(page, size, Notice::id)
                .map(notice -> new NoticeSheet.Line(
                        notice.id(),
                        NoticeSheet.title(notice, Texts.spoken(request)),
                        notice.state(),
                        notice.openedAt(),
                        notice.endsAt(),
                        caseId(notice),
                        all ? Optional.of(counts.getOrDefault(notice.id(), 0)) : Optional.empty()));
    }

    /// A change, not a view: whoever reads who has objected is written down (异议人保密).
    @Get("/{id}")
    @Change
    @Allowed(Rights.PUBLICITY_VIEW)
    @Operation(operationId = "getNotice", summary = "A notice, with its objections for those who may see them")
    HttpResponse<NoticeSheet.Staffed> one(HttpRequest<?> request, UUID id) {
        Notice notice = notices.find(id).orElseThrow(Rejected::missing);
        Optional<List<NoticeSheet.Said>> said =
                Caller.current().may(Rights.PUBLICITY_OBJECTIONS_VIEW) ? Optional.of(read(notice)) : Optional.empty();
        return HttpResponse.ok(
                NoticeSheet.of(notice, clock.instant(), Texts.spoken(request)).staffed(caseId(notice), said));
    }

    private List<NoticeSheet.Said> read(Notice notice) {
        List<Objection> all = objections.of(notice.id());
        if (!all.isEmpty()) {
            journal.record(Fact.of("publicity.objections.read", "notice", notice.id())
                    .with("numbers", all.stream().map(Objection::number).toList()));
        }
        return all.stream().map(NoticeSheet.Said::of).toList();
    }

    /// @param unit    nothing: nobody is named yet
    /// @param version 0: nobody is named yet
    /// @param can     `change`
    @Serdeable
    record SupervisionSheet(
            Optional<String> unit, Optional<String> phone, Optional<String> address, int version, List<String> can) {
        static SupervisionSheet of(Optional<Supervision.Kept.Named> kept) {
            Optional<Supervision> said = kept.map(Supervision.Kept.Named::supervision);
            return new SupervisionSheet(
                    said.map(Supervision::unit),
                    said.map(Supervision::phone),
                    said.flatMap(Supervision::address),
                    kept.map(Supervision.Kept.Named::version).orElse(0),
                    Caller.current().may(Rights.CATALOG_MANAGE) ? List.of("change") : List.of());
        }
    }

    @Get("/supervision")
    @View
    @Allowed({Rights.PUBLICITY_VIEW, Rights.CATALOG_MANAGE})
    @Operation(operationId = "getSupervision", summary = "Whom the public may ring about notices that open now")
    HttpResponse<SupervisionSheet> supervision() {
        SupervisionSheet sheet = SupervisionSheet.of(supervision.findNamed());
        return Version.on(sheet, sheet.version());
    }

    @Put("/supervision")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(
            operationId = "setSupervision",
            summary = "Say whom the public may ring about notices from now on; If-Match 0 when nobody is named yet")
    HttpResponse<SupervisionSheet> supervise(HttpRequest<?> request, @Body SupervisionBody sent) {
        Version seen = Version.seen(request);
        Flaws flaws = new Flaws();
        Supervision wanted = new Supervision(
                flaws.text("/unit", sent.unit(), 100).strip(),
                flaws.text("/phone", sent.phone(), 40).strip(),
                flaws.findText("/address", sent.address(), 200).map(String::strip));
        flaws.refuse();
        Supervision.Kept.Named kept = supervision.keep(wanted, seen).orElseThrow(this::stale);
        journal.record(Fact.of(
                        "publicity.supervision.changed",
                        "park",
                        Caller.current().park())
                .with("unit", wanted.unit())
                .with("phone", wanted.phone()));
        return Version.on(SupervisionSheet.of(Optional.of(kept)), kept.version());
    }

    private Rejected stale() {
        SupervisionSheet present = SupervisionSheet.of(supervision.findNamed());
        return Rejected.stale().with("version", present.version()).with("present", present);
    }

    private static Optional<UUID> caseId(Notice notice) {
        return Optional.of(notice.caseId()).filter(_ -> Caller.current().may(Rights.CASES_VIEW));
    }
}
