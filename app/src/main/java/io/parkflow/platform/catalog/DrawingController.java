package io.parkflow.platform.catalog;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.engine.BpmnGuard;
import io.parkflow.engine.Declared;
import io.parkflow.engine.Finding;
import io.parkflow.engine.RoutingKind;
import io.parkflow.engine.Verbs;
import io.parkflow.engine.Wording;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.forms.Dictionaries;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks drawings before anybody publishes them, and tells which words they may use.
@Controller("/api/v1/catalog")
class DrawingController {
    private static final Pattern PROCESS =
            Pattern.compile("<(?:\\w+:)?process\\b[^>]*\\bid=\"([a-z][a-z0-9-]{0,60})\"");

    private final Catalog catalog;
    private final Declarations declarations;
    private final Verbs verbs;
    private final RoleNames roles;

    DrawingController(Catalog catalog, Declarations declarations, Verbs verbs, RoleNames roles) {
        this.catalog = catalog;
        this.declarations = declarations;
        this.verbs = verbs;
        this.roles = roles;
    }

    @Serdeable
    record Drawing(@Nullable String bpmn) {
        String text() {
            if (bpmn == null) {
                throw Rejected.flawed(List.of(Flaw.at("/bpmn", "problem.missing-argument", "bpmn")));
            }
            return bpmn;
        }
    }

    @Serdeable
    record Found(String element, String code, String message, Finding.Severity severity) {}

    @Serdeable
    record Findings(List<Found> findings) {}

    @Serdeable
    record Named(String code, String name) {}

    @Serdeable
    record Vocabulary(List<String> verbs, List<Named> roles, List<String> routing, List<Named> dictionaries) {}

    @Post("/checks")
    @Change
    @Allowed(Rights.CATALOG_VIEW)
    @Operation(operationId = "checkDrawing", summary = "Everything that keeps a drawing from being published")
    HttpResponse<Findings> check(HttpRequest<?> request, @Body Drawing drawing) {
        Locale locale = Texts.spoken(request);
        List<Found> found = BpmnGuard.check(drawing.text(), declared(drawing.text())).findings().stream()
                .map(finding -> found(finding, locale))
                .toList();
        return HttpResponse.ok(new Findings(found));
    }

    @Get("/vocabulary")
    @View
    @Allowed(Rights.CATALOG_VIEW)
    @Operation(operationId = "getVocabulary", summary = "The words workflows are written with")
    Vocabulary vocabulary(HttpRequest<?> request) {
        Locale locale = Texts.spoken(request);
        return new Vocabulary(
                verbs.names().stream().sorted().toList(),
                roles.all().stream()
                        .sorted()
                        .map(code -> new Named(code, roles.name(code, locale)))
                        .toList(),
                Arrays.stream(RoutingKind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList(),
                Dictionaries.names(locale).entrySet().stream()
                        .map(named -> new Named(named.getKey(), named.getValue()))
                        .toList());
    }

    /// A drawing of a known workflow is held against that workflow's bundle, another one against the vocabulary alone.
    private Declared declared(String bpmn) {
        Matcher process = PROCESS.matcher(bpmn);
        String key = process.find() ? process.group(1) : "workflow";
        return catalog.all().stream()
                .filter(edition -> edition.bundle().key().equals(key))
                .findFirst()
                .map(edition -> declarations.of(edition, callable(key)))
                .orElseGet(() ->
                        new Declared(key, Map.of(), Map.of(), Map.of(), verbs.names(), callable(key), roles.all()));
    }

    private Set<String> callable(String key) {
        return Calls.callable(catalog.all(), key).keySet();
    }

    private static Found found(Finding finding, Locale locale) {
        return new Found(finding.element(), finding.code(), Wording.of(finding, locale), finding.severity());
    }
}
