package io.parkflow.platform.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
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
import io.parkflow.ground.text.Wording;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The words of messages: the standard library's, and the park's own over them.
@Controller("/api/v1/messages/templates")
class TemplateController {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_BODY = 500;

    private final Rules rules;
    private final Templates templates;
    private final Journal journal;

    TemplateController(Rules rules, Templates templates, Journal journal) {
        this.rules = rules;
        this.templates = templates;
        this.journal = journal;
    }

    /// In both languages.
    @Serdeable
    record Said(@Nullable String zh, @Nullable String en) {
        static Said of(Wording wording) {
            return new Said(
                    wording.byTag().get(Wording.CHINESE), wording.byTag().get(Wording.ENGLISH));
        }

        Wording wording() {
            return new Wording(Map.of(Wording.CHINESE, zh == null ? "" : zh, Wording.ENGLISH, en == null ? "" : en));
        }
    }

    /// @param on     patterns of event types
    /// @param own    the park's words, not the library's
    /// @param fields what may stand in the words as `{field}`
    @Serdeable
    record Sheet(
            String rule,
            String topic,
            List<String> on,
            List<String> to,
            boolean urgent,
            boolean told,
            Said title,
            Said body,
            boolean own,
            List<String> fields,
            int version) {}

    @Serdeable
    record Wanted(
            @Nullable Boolean told,
            @Nullable Said title,
            @Nullable Said body) {}

    @Get
    @View
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "listMessageTemplates", summary = "The words of every message")
    Slice<Sheet> list() {
        Map<String, Templates.Own> own = templates.all();
        return Slice.all(rules.all().stream()
                .map(rule ->
                        sheet(rules.findStandard(rule.key()).orElseThrow(), Optional.ofNullable(own.get(rule.key()))))
                .toList());
    }

    private static Sheet sheet(Rule standard, Optional<Templates.Own> own) {
        return new Sheet(
                standard.key(),
                standard.topic().key(),
                standard.on(),
                standard.to().stream()
                        .map(audience -> audience.name().toLowerCase(Locale.ROOT))
                        .toList(),
                standard.urgent(),
                own.map(Templates.Own::told).orElse(true),
                Said.of(own.map(Templates.Own::title).orElse(standard.title())),
                Said.of(own.map(Templates.Own::body).orElse(standard.body())),
                own.isPresent(),
                Template.FIELDS,
                own.map(Templates.Own::version).orElse(0));
    }

    @Put("/{rule}")
    @Change
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "setMessageTemplate", summary = "Say it in the park's own words, or not at all")
    HttpResponse<Sheet> set(HttpRequest<?> request, String rule, @Body Wanted sent) {
        Rule standard = rules.findStandard(rule).orElseThrow(Rejected::missing);
        Version seen = Version.seen(request);
        Flaws flaws = new Flaws();
        check(flaws, "/title", sent.title(), LONGEST_TITLE);
        check(flaws, "/body", sent.body(), LONGEST_BODY);
        flaws.refuse();
        Optional<Templates.Own> present = templates.find(rule);
        seen.require(present.map(Templates.Own::version).orElse(0), sheet(standard, present));
        boolean kept = templates.keep(
                rule,
                !Boolean.FALSE.equals(sent.told()),
                said(sent.title()).wording(),
                said(sent.body()).wording(),
                seen.number());
        if (!kept) {
            throw Rejected.stale();
        }
        changed(rule);
        Sheet sheet = sheet(standard, templates.find(rule));
        return Version.on(sheet, sheet.version());
    }

    private static Said said(@Nullable Said said) {
        return said == null ? new Said(null, null) : said;
    }

    private static void check(Flaws flaws, String pointer, @Nullable Said said, int longest) {
        String chinese = flaws.text(pointer + "/zh", said(said).zh(), longest);
        String english = flaws.text(pointer + "/en", said(said).en(), longest);
        Template.findUnknown(chinese)
                .ifPresent(field -> flaws.add(Flaw.at(pointer + "/zh", "messages.unknown-field", field)));
        Template.findUnknown(english)
                .ifPresent(field -> flaws.add(Flaw.at(pointer + "/en", "messages.unknown-field", field)));
    }

    @Delete("/{rule}")
    @Change
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "dropMessageTemplate", summary = "Go back to the words of the standard library")
    HttpResponse<?> drop(String rule) {
        Rule standard = rules.findStandard(rule).orElseThrow(Rejected::missing);
        if (templates.drop(standard.key())) {
            changed(rule);
        }
        return HttpResponse.noContent();
    }

    private void changed(String rule) {
        rules.changed();
        journal.record(
                Fact.of("messages.template.changed", "park", Tenancy.current().id())
                        .with("rule", rule));
    }
}
