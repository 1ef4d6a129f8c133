package io.parkflow.ground.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/// Turns a refusal into the answer that carries it.
@Singleton
final class Refusals {
    static final String TYPE = "application/problem+json";

    private final Instead instead;

    Refusals(Instead instead) {
        this.instead = instead;
    }

    /// A refusal because of a state says what is possible now: as it was thrown, or as the object says when it is read.
    private Rejected told(HttpRequest<?> request, Rejected rejected) {
        return rejected.status() != 409 || rejected.more().containsKey("can")
                ? rejected
                : instead.find(request)
                        .map(rejected::can)
                        // a name or a key that is taken: another may be sent
                        .orElseGet(() -> rejected.can("again"));
    }

    MutableHttpResponse<Problem> answer(HttpRequest<?> request, Rejected thrown) {
        Rejected rejected = told(request, thrown);
        Locale locale = request.getLocale().orElse(Locale.SIMPLIFIED_CHINESE);
        Flaw reason = rejected.reason();
        String detail = Texts.of(locale, reason.code(), reason.args());
        List<Problem.Error> errors = rejected.flaws().stream()
                .map(flaw -> new Problem.Error(flaw.pointer(), flaw.code(), Texts.of(locale, flaw.code(), flaw.args())))
                .toList();
        Problem problem = new Problem(
                "/problems/" + reason.code(),
                Texts.of(locale, "problem.status-" + rejected.status(), List.of()),
                rejected.status(),
                detail,
                reason.code(),
                Trace.of(request),
                errors,
                rejected.more().isEmpty() ? null : rejected.more());
        MutableHttpResponse<Problem> answer = HttpResponse.<Problem>status(
                        io.micronaut.http.HttpStatus.valueOf(rejected.status()))
                .body(problem)
                .contentType(TYPE);
        Object wait = rejected.more().get("retryAfter");
        if (wait != null) {
            answer.header("Retry-After", wait.toString());
        }
        if (rejected.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer;
    }
}
