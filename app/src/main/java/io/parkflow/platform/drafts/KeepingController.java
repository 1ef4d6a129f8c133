package io.parkflow.platform.drafts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How long forgotten drafts are kept.
@Controller("/api/v1/drafts/keeping")
class KeepingController {
    private static final int SHORTEST = 30;
    private static final int LONGEST = 3_650;

    private final Keeping keeping;
    private final Journal journal;

    KeepingController(Keeping keeping, Journal journal) {
        this.keeping = keeping;
        this.journal = journal;
    }

    /// @param days    without being touched
    /// @param version 0: the park has said nothing
    /// @param can     `change`
    @Serdeable
    record KeepingSheet(int days, int version, List<String> can) {
        static KeepingSheet of(Keeping.Rule rule) {
            boolean may = Caller.current().may(Rights.CATALOG_MANAGE);
            return new KeepingSheet(rule.days(), rule.version(), may ? List.of("change") : List.of());
        }
    }

    @Serdeable
    record KeepingBody(@Nullable Integer days) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "getDraftKeeping", summary = "After how many days an untouched draft is let go")
    HttpResponse<KeepingSheet> one() {
        KeepingSheet sheet = KeepingSheet.of(keeping.read());
        return Version.on(sheet, sheet.version());
    }

    @Put
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(
            operationId = "changeDraftKeeping",
            summary = "Say after how many days an untouched draft is let go; If-Match 0 when nothing was said yet")
    HttpResponse<KeepingSheet> change(HttpRequest<?> request, @Body KeepingBody sent) {
        Version seen = Version.seen(request);
        Flaws flaws = new Flaws();
        if (sent.days() == null) {
            flaws.add(Flaw.at("/days", "problem.required"));
        } else if (sent.days() < SHORTEST || sent.days() > LONGEST) {
            flaws.add(Flaw.at("/days", "tasks.kept-between", SHORTEST, LONGEST));
        }
        flaws.refuse();
        Keeping.Rule rule = keeping.change(seen, Objects.requireNonNull(sent.days()))
                .orElseThrow(() -> stale(KeepingSheet.of(keeping.read())));
        journal.record(
                Fact.of("drafts.keeping.changed", "park", Caller.current().park())
                        .with("days", rule.days()));
        return Version.on(KeepingSheet.of(rule), rule.version());
    }

    private static Rejected stale(KeepingSheet present) {
        return Rejected.stale().with("version", present.version()).with("present", present);
    }
}
