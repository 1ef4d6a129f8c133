package io.parkflow.platform.messages;

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
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// My messages.
@Controller("/api/v1/me/messages")
class MessageController {
    private final Messages messages;

    MessageController(Messages messages) {
        this.messages = messages;
    }

    /// @param last position of the newest
    @Serdeable
    record Unread(int unread, long last) {}

    /// @param until position of the newest that was seen; what came since stays unread
    @Serdeable
    record UpTo(@Nullable Long until) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "listMessages", summary = "My messages, newest first")
    Slice<MessageSheet> list(
            HttpRequest<?> request,
            @QueryValue Optional<Boolean> unread,
            @QueryValue Optional<String> topic,
            @QueryValue Optional<Long> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Locale locale = locale(request);
        return Slice.of(messages.page(me(), unread.orElse(false), topic, cursor, size + 1), size, Message::position)
                .map(message -> MessageSheet.of(message, locale));
    }

    @Get("/counts")
    @View
    @Allowed
    @Operation(operationId = "countMessages", summary = "How many of my messages are unread")
    Unread count() {
        Messages.Count count = messages.count(me());
        return new Unread(count.unread(), count.last());
    }

    @Post("/{id}/reading")
    @Change
    @Allowed
    @Operation(operationId = "readMessage", summary = "I have read it")
    HttpResponse<Unread> read(UUID id) {
        Message message = messages.find(me(), id).orElseThrow(Rejected::missing);
        return counted(messages.read(me(), message.position(), message.position()));
    }

    @Post("/readings")
    @Change
    @Allowed
    @Operation(operationId = "readMessages", summary = "I have read all up to this one")
    HttpResponse<Unread> readAll(@Body UpTo sent) {
        if (sent.until() == null || sent.until() < 0) {
            throw Rejected.flawed(List.of(Flaw.at("/until", "problem.required")));
        }
        return counted(messages.read(me(), 0, sent.until()));
    }

    private HttpResponse<Unread> counted(int unread) {
        return HttpResponse.ok(new Unread(unread, messages.count(me()).last()));
    }

    private static UUID me() {
        return Caller.current().member();
    }

    static Locale locale(HttpRequest<?> request) {
        return Texts.spoken(request);
    }
}
