package io.parkflow.platform.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.sse.Event;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Passes;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/// My messages as they come, as server-sent events: `message` with the message, `count` with how many are unread,
/// `beat`
/// every fifteen seconds. Ends when the token does; a `Last-Event-ID` goes on after that message.
@Controller("/api/v1/me/messages/stream")
class StreamController {
    private static final int DIGITS = 18;

    private final Streams streams;
    private final Passes passes;

    StreamController(Streams streams, Passes passes) {
        this.streams = streams;
        this.passes = passes;
    }

    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    @View
    @Allowed
    @Operation(operationId = "streamMessages", summary = "My messages as they come (server-sent events)")
    HttpResponse<Publisher<Event<?>>> stream(HttpRequest<?> request) {
        Locale locale = MessageController.locale(request);
        Live<Event<?>> live = streams.open(passes.of(request), after(request), news -> event(news, locale));
        Publisher<Event<?>> events = FlowAdapters.toPublisher(reader -> {
            live.subscribe(reader);
            streams.begin(live);
        });
        return HttpResponse.<Publisher<Event<?>>>ok(events)
                .header("Cache-Control", "no-store")
                // a proxy in front passes on what comes at once
                .header("X-Accel-Buffering", "no");
    }

    private static long after(HttpRequest<?> request) {
        String last = request.getHeaders().get("Last-Event-ID");
        return last != null && last.length() <= DIGITS && last.chars().allMatch(Character::isDigit) && !last.isEmpty()
                ? Long.parseLong(last)
                : -1;
    }

    private static Event<?> event(Live.News news, Locale locale) {
        return switch (news) {
            case Live.News.Arrived(var message) ->
                Event.<Object>of(MessageSheet.of(message, locale))
                        .name("message")
                        .id(Long.toString(message.position()));
            case Live.News.Counted(var unread, var last) ->
                Event.<Object>of(new MessageController.Unread(unread, last)).name("count");
            case Live.News.Beat() -> Event.<Object>of(Map.of()).name("beat");
        };
    }
}
