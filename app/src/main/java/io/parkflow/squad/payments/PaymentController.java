package io.parkflow.squad.payments;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.OnVersion;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.files.Download;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be paid for a project, and what was.
@Controller("/api/v1/squad/projects/{id}/payments")
class PaymentController {
    private final Projects projects;
    private final PaymentDesk desk;
    private final PaymentViews views;
    private final Settlements settlements;
    private final FileDesk files;
    private final Moments moments;

    PaymentController(
            Projects projects,
            PaymentDesk desk,
            PaymentViews views,
            Settlements settlements,
            FileDesk files,
            Moments moments) {
        this.projects = projects;
        this.desk = desk;
        this.views = views;
        this.settlements = settlements;
        this.files = files;
        this.moments = moments;
    }

    @Get
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getPayments", summary = "What is to be paid and what was, now or as of a day")
    HttpResponse<PaymentViews.ScheduleSheet> payments(UUID id, @QueryValue Optional<String> asOf) {
        Optional<LocalDate> day = moments.asOf(asOf);
        Project project = day.map(moments::endOf)
                .map(moment -> projects.find(id, moment))
                .orElseGet(() -> projects.find(id))
                .orElseThrow(Rejected::missing);
        PaymentViews.ScheduleSheet sheet = views.sheet(project, day);
        return Version.on(sheet, sheet.version());
    }

    @Put
    @Change
    @Allowed({Rights.SQUAD_PLAN, Rights.SQUAD_MANAGE})
    @Operation(
            operationId = "planPayments",
            summary = "Plan what is to be paid; a change says why, and what was paid stays as it is")
    HttpResponse<PaymentViews.ScheduleSheet> plan(HttpRequest<?> request, UUID id, @Body ScheduleBody body) {
        desk.plan(id, Version.seen(request), body);
        return payments(id, Optional.empty());
    }

    @Get("/versions")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listPaymentPlans", summary = "Every plan of payments there was, newest first")
    Slice<PaymentViews.ScheduleVersion> versions(UUID id) {
        projects.one(id);
        return Slice.all(views.versions(id));
    }

    /// @param amount below zero takes back what was entered by mistake, and says why
    @Serdeable
    record Settling(
            @Nullable Money amount,
            @Nullable LocalDate on,
            @Nullable UUID voucherId,
            @Nullable String reason) {}

    @Post("/{payment}/settlements")
    @Change
    @OnVersion
    @Allowed({Rights.SQUAD_PLAN, Rights.SQUAD_MANAGE})
    @Operation(
            operationId = "settlePayment",
            summary = "Enter what was paid of a payment, with its voucher; never more than is outstanding")
    HttpResponse<PaymentViews.ScheduleSheet> settle(
            HttpRequest<?> request, UUID id, UUID payment, @Body Settling body) {
        desk.settle(
                id,
                payment,
                Version.seen(request),
                new PaymentDesk.Paid(body.amount(), body.on(), body.voucherId(), body.reason()));
        PaymentViews.ScheduleSheet sheet = views.sheet(projects.one(id), Optional.empty());
        return HttpResponse.created(sheet).header("ETag", new Version(sheet.version()).tag());
    }

    @Get("/{payment}/settlements/{settlement}/file")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getVoucher", summary = "The voucher of what was paid")
    @ApiResponse(
            responseCode = "200",
            description = "Its bytes, as an attachment",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> voucher(HttpRequest<?> request, UUID id, UUID payment, UUID settlement) {
        UUID wanted = settlements.of(id, Optional.empty()).stream()
                .filter(each -> each.id().equals(settlement) && each.payment().equals(payment))
                .flatMap(each -> each.voucher().stream())
                .findFirst()
                .orElseThrow(Rejected::missing);
        StoredFile file =
                Optional.ofNullable(files.all(List.of(wanted)).get(wanted)).orElseThrow(Rejected::missing);
        return Download.of(request, file, files.bytes(file));
    }
}
