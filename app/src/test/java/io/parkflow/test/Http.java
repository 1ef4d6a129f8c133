package io.parkflow.test;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A plain HTTP client of the server under test. Every answer it brings is one the contract promises.
@Singleton
public final class Http {
    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedServer server;
    private final JsonMapper json;
    private @Nullable Promised promised;

    Http(EmbeddedServer server, JsonMapper json) {
        this.server = server;
        this.json = json;
    }

    /// An answer with its JSON body; an empty body is an empty object.
    public record Reply(int status, java.net.http.HttpHeaders headers, String text, Map<String, Object> body) {
        public String string(String member) {
            return String.valueOf(body.get(member));
        }

        @SuppressWarnings("unchecked")
        public Map<String, Object> object(String member) {
            return (Map<String, Object>) Objects.requireNonNull(body.get(member), text);
        }

        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> objects(String member) {
            return (List<Map<String, Object>>) Objects.requireNonNull(body.get(member), text);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public Reply get(String path, String token, String... headers) {
        return send("GET", path, token, null, headers);
    }

    /// @param token empty: not signed in
    public Reply post(String path, String token, Object body, String... headers) {
        return send("POST", path, token, written(body), headers);
    }

    public Reply send(String method, String path, String token, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (!path.startsWith(Promised.AT)) {
                promised().check(method, path, answer.statusCode(), answer.body());
            }
            return new Reply(answer.statusCode(), answer.headers(), answer.body(), read(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized Promised promised() {
        if (promised == null) {
            promised = new Promised(Trees.read(get(Promised.AT, "").text()));
        }
        return promised;
    }

    private String written(Object body) {
        try {
            return body instanceof String text ? text : json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String text) throws IOException {
        return text.startsWith("{") ? json.readValue(text, Argument.mapOf(String.class, Object.class)) : Map.of();
    }
}
