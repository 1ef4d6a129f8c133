package io.parkflow.platform.indicators;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.tenancy.Tenancy;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;

/// Figures held against the journal they were counted from.
@Controller("/api/v1/indicators")
class RecountController {
    private static final int TOLD = 50;

    private final Recount recount;
    private final Journal journal;

    RecountController(Recount recount, Journal journal) {
        this.recount = recount;
        this.journal = journal;
    }

    /// @param month   its first day
    /// @param kept    what boards show
    /// @param counted what the journal says
    @Serdeable
    record Line(String measure, String scope, LocalDate month, String kept, String counted) {}

    /// @param events      of the journal, all looked at
    /// @param differences none when every figure is right
    @Serdeable
    record Report(long events, List<Line> differences) {}

    @Get("/verification")
    @View
    @Allowed({Rights.AUDIT_VIEW, Rights.INCIDENTS_MANAGE})
    @Operation(operationId = "verifyIndicators", summary = "Count every figure anew from the journal and compare")
    Report verify() {
        return report(recount.run());
    }

    @Post("/recounts")
    @Change
    @Allowed(Rights.INCIDENTS_MANAGE)
    @Operation(
            operationId = "recountIndicators",
            summary = "Put figures right that differ from the journal, and say which")
    HttpResponse<Report> mend() {
        Recount.Result result = recount.mend();
        if (!result.differences().isEmpty()) {
            journal.record(Fact.of(
                            "indicators.figures.corrected",
                            "park",
                            Tenancy.current().id())
                    .with("differences", result.differences().size())
                    .with(
                            "figures",
                            result.differences().stream()
                                    .limit(TOLD)
                                    .map(RecountController::told)
                                    .toList()));
        }
        return HttpResponse.created(report(result));
    }

    private static Report report(Recount.Result result) {
        return new Report(
                result.events(),
                result.differences().stream().map(RecountController::line).toList());
    }

    private static Line line(Recount.Difference difference) {
        return new Line(
                difference.slot().measure(),
                difference.slot().scope(),
                difference.slot().month(),
                difference.kept().toPlainString(),
                difference.counted().toPlainString());
    }

    private static String told(Recount.Difference difference) {
        Line line = line(difference);
        return "%s %s %s: %s -> %s".formatted(line.measure(), line.scope(), line.month(), line.kept(), line.counted());
    }
}
