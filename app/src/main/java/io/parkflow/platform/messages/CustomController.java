package io.parkflow.platform.messages;

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
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.platform.delivery.Mailer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the park wants its people told.
@Controller("/api/v1/messages/settings")
class CustomController {
    private static final int FEWEST_DAYS = 30;
    private static final int MOST_DAYS = 3650;

    private final Customs customs;
    private final Mailer mailer;
    private final Journal journal;

    CustomController(Customs customs, Mailer mailer, Journal journal) {
        this.customs = customs;
        this.mailer = mailer;
        this.journal = journal;
    }

    /// @param keptDays how long messages are kept
    /// @param mail     whether this installation has a mail server
    @Serdeable
    record Sheet(String quietFrom, String quietTo, String digestAt, int keptDays, boolean mail, int version) {}

    @Serdeable
    record Wanted(
            @Nullable String quietFrom,
            @Nullable String quietTo,
            @Nullable String digestAt,
            @Nullable Integer keptDays) {}

    @Get
    @View
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(
            operationId = "getMessageSettings",
            summary = "Quiet hours, the hour of the digest, how long messages are kept")
    HttpResponse<Sheet> one() {
        return sheet(customs.read());
    }

    @Put
    @Change
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(
            operationId = "setMessageSettings",
            summary = "Set quiet hours, the hour of the digest, how long messages are kept")
    HttpResponse<Sheet> set(HttpRequest<?> request, @Body Wanted sent) {
        Version seen = Version.seen(request);
        Flaws flaws = new Flaws();
        Optional<QuietHours> quiet = HabitController.quiet(
                flaws,
                Optional.ofNullable(sent.quietFrom()).orElse(""),
                Optional.ofNullable(sent.quietTo()).orElse(""));
        var digest = Optional.ofNullable(sent.digestAt()).flatMap(QuietHours::findTime);
        if (digest.isEmpty()) {
            flaws.add(Flaw.at("/digestAt", "messages.time"));
        }
        Integer days = sent.keptDays();
        if (days != null && (days < FEWEST_DAYS || days > MOST_DAYS)) {
            flaws.add(Flaw.at("/keptDays", "messages.kept-days", FEWEST_DAYS, MOST_DAYS));
        }
        flaws.refuse();
        Customs.Custom present = customs.read();
        seen.require(present.version(), sheet(present).body());
        Customs.Custom wanted = new Customs.Custom(
                quiet.orElseThrow(),
                digest.orElseThrow(),
                days == null ? present.keptDays() : days,
                present.zone(),
                present.version());
        if (!customs.keep(wanted)) {
            throw Rejected.stale();
        }
        journal.record(
                Fact.of("messages.settings.changed", "park", Tenancy.current().id()));
        return sheet(customs.read());
    }

    private HttpResponse<Sheet> sheet(Customs.Custom custom) {
        return Version.on(
                new Sheet(
                        custom.quiet().from().toString(),
                        custom.quiet().to().toString(),
                        custom.digestAt().toString(),
                        custom.keptDays(),
                        mailer.isEnabled(),
                        custom.version()),
                custom.version());
    }
}
