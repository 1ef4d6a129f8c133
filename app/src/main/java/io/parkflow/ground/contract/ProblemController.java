package io.parkflow.ground.contract;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.parkflow.ground.identity.Open;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The address in the `type` of a problem leads to what it means.
@Controller("/problems")
final class ProblemController {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{0,30}\\.[a-z0-9][a-z0-9.-]{0,60}");
    private static final Pattern VALUE = Pattern.compile("\\{\\d[^}]*}");

    @Open
    @Get("/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "problem", summary = "What a problem code means, in Chinese and English")
    HttpResponse<String> page(String code) {
        if (!CODE.matcher(code).matches()) {
            throw Rejected.missing();
        }
        String chinese = Texts.of(Locale.SIMPLIFIED_CHINESE, code, List.of());
        if (chinese.equals(code)) {
            throw Rejected.missing();
        }
        return Page.of(
                code,
                "<h1><code>" + Page.text(code) + "</code></h1><p lang=\"zh-CN\">" + shown(chinese)
                        + "</p><p lang=\"en\">" + shown(Texts.of(Locale.ENGLISH, code, List.of())) + "</p>");
    }

    /// The place of a value that only the refusal itself knows.
    private static String shown(String text) {
        return Page.text(VALUE.matcher(text).replaceAll("…"));
    }
}
