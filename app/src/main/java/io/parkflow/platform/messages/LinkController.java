package io.parkflow.platform.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.identity.Open;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Links in mails. The token comes in the body, so that it stands in no log; looking changes nothing, only the second
/// step acts.
@Controller("/api/v1/public/{park}/links")
class LinkController {
    private static final int LONGEST_TOKEN = 200;
    private static final int LONGEST_COMMENT = 2000;

    private final LinkDesk desk;

    LinkController(LinkDesk desk) {
        this.desk = desk;
    }

    @Serdeable
    record Sent(@Nullable String token, @Nullable String comment) {
        @Override
        public String toString() {
            return "Sent[]";
        }
    }

    /// @param needsComment the answer must say why
    @Serdeable
    record Question(
            String caseNumber,
            String caseTitle,
            String workflow,
            String step,
            String answer,
            @Nullable String tone,
            boolean needsComment,
            Instant expiresAt) {}

    @Post("/inspections")
    @Change
    @Open
    @Operation(operationId = "inspectLink", summary = "What a link from a mail would do; changes nothing")
    HttpResponse<Question> inspect(HttpRequest<?> request, String park, @Body Sent sent) {
        LinkDesk.Asked asked = desk.asked(token(sent));
        Locale locale = Texts.spoken(request);
        return HttpResponse.ok(new Question(
                asked.matter().number(),
                asked.matter().title(),
                asked.matter().bundle().name().in(locale),
                asked.matter().stepName(asked.task().step(), locale),
                asked.outcome().label().in(locale),
                asked.outcome().tone(),
                asked.outcome().needs().contains("comment"),
                asked.link().expiresAt()));
    }

    @Post("/answers")
    @Change
    @Open
    @Operation(operationId = "answerLink", summary = "Answer one task by a link from a mail, once")
    HttpResponse<?> answer(String park, @Body Sent sent) {
        Flaws flaws = new Flaws();
        Optional<String> comment = flaws.findText("/comment", sent.comment(), LONGEST_COMMENT);
        flaws.refuse();
        desk.answer(token(sent), comment);
        return HttpResponse.noContent();
    }

    private static String token(Sent sent) {
        Flaws flaws = new Flaws();
        String token = flaws.text("/token", sent.token(), LONGEST_TOKEN);
        flaws.refuse();
        return token;
    }
}
