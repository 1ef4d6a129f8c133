import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Somebody at a browser who asks again, with the same key, until there is an answer.
final class Person {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Server server;
    private final Account account;

    Person(Server server, Account account) {
        this.server = server;
        this.account = account;
    }

    record Account(String park, String login, String password, Pass pass) {}

    /// @param text  the body as it came, for comparing answers byte for byte
    /// @param pause how long the server asks to wait before the next try
    record Answer(int status, String text, Duration pause) {
        boolean isYes() {
            return status / 100 == 2;
        }

        /// Nobody's fault but the moment's.
        boolean isLater() {
            return status >= 500 || status == 429;
        }

        boolean says(Answer other) {
            return status == other.status && text.equals(other.text);
        }

        JsonNode body() throws IOException {
            return JSON.readTree(text);
        }
    }

    /// @return items of a list
    JsonNode list(String path) throws IOException, InterruptedException {
        var answer = get(path);
        var items = answer.isYes() ? answer.body().get("items") : null;
        if (items == null) {
            throw new IllegalStateException("%s shows %s no list: %s".formatted(path, account.login(), answer));
        }
        return items;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return insist(path, HttpRequest.newBuilder().GET());
    }

    Answer post(String path, Map<String, ?> body, UUID key) throws IOException, InterruptedException {
        return insist(path, json(body).header("Idempotency-Key", key.toString()));
    }

    /// Patience is counted while the server is up: how long it takes to come back is measured elsewhere.
    private Answer insist(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        var begun = Instant.now();
        var last = "nothing";
        var cutOff = 0;
        while (Instant.now().isBefore(server.lastReady(begun).plus(Server.PATIENCE))) {
            var pause = PAUSE;
            var token = account.pass().token();
            try {
                var answer = once(path, request.copy().setHeader("Authorization", "Bearer " + token));
                if (answer.status() == 401) {
                    account.pass().renew(token, this::signIn);
                } else if (!answer.isLater() && (answer.status() != 409 || cutOff-- <= 0)) {
                    // After a cut a 409 may mean that the first try of the same key is still at work.
                    return answer;
                }
                last = answer.toString();
                pause = answer.pause();
            } catch (IOException e) {
                // Cut off or refused: nobody knows what became of it, so it is asked again.
                last = e.toString();
                cutOff = 20;
            }
            Thread.sleep(pause);
        }
        throw new IllegalStateException("%s has had no answer on %s since %s; the last was %s"
                .formatted(account.login(), path, begun, last));
    }

    private String signIn() throws IOException, InterruptedException {
        var sent = json(Map.of("login", account.login(), "password", account.password(), "park", account.park()));
        var answer = once("/api/v1/auth/login", sent);
        if (answer.isYes()) {
            return answer.body().get("access_token").asText();
        }
        if (answer.isLater()) {
            Thread.sleep(answer.pause());
            return "";
        }
        throw new IllegalStateException("%s cannot sign in: %s".formatted(account.login(), answer));
    }

    private Answer once(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.uri(server.url(path)).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        var pause = answer.headers().firstValueAsLong("Retry-After").stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst()
                .orElse(PAUSE);
        return new Answer(answer.statusCode(), answer.body(), pause);
    }

    private static HttpRequest.Builder json(Map<String, ?> body) throws IOException {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
}
