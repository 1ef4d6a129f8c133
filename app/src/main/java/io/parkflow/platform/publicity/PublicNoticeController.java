package io.parkflow.platform.publicity;

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
import io.parkflow.ground.identity.Open;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notices for everybody.
@Controller("/api/v1/public/{park}/publicity")
class PublicNoticeController {
    private final Notices notices;
    private final NoticeDesk desk;
    private final Clock clock;

    PublicNoticeController(Notices notices, NoticeDesk desk, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.clock = clock;
    }

    /// @param name empty: it is kept as a hint and stops nothing
    @Serdeable
    record ObjectionBody(
            @Schema(allowableValues = {"person", "unit"}) @Nullable
            String kind,

            @Nullable String name,
            @Nullable String contact,
            @Nullable String text) {}

    /// @param hint true: no name was given, so nothing stops for it
    @Serdeable
    record Receipt(String number, boolean hint) {}

    @Get
    @View
    @Open
    @Operation(operationId = "listPublicNotices", summary = "Notices anyone may read, newest first")
    Slice<NoticeSheet> list(
            HttpRequest<?> request,
            String park,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        return Slice.of(notices.page(cursor, size + 1), size, Notice::id)
                .map(notice -> NoticeSheet.of(notice, clock.instant(), Texts.spoken(request)));
    }

    @Get("/{id}")
    @View
    @Open
    @Operation(operationId = "getPublicNotice", summary = "A notice anyone may read")
    NoticeSheet one(HttpRequest<?> request, String park, UUID id) {
        return NoticeSheet.of(notices.find(id).orElseThrow(Rejected::missing), clock.instant(), Texts.spoken(request));
    }

    @Post("/{id}/objections")
    @Change
    @Open
    @Operation(operationId = "objectToNotice", summary = "Object to a notice, in confidence")
    HttpResponse<Receipt> object(HttpRequest<?> request, String park, UUID id, @Body ObjectionBody sent) {
        Objection objection = desk.object(id, Objected.of(sent.kind(), sent.name(), sent.contact(), sent.text()));
        return HttpResponse.created(
                new Receipt(objection.number(), !objection.kind().stops()));
    }
}
