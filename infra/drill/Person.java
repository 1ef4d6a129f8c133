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
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Server server;
    private final Account account;
    private volatile String token = "";

    Person(Server server, Account account) {
        this.server = server;
        this.account = account;
    }

    record Account(String park, String login, String password) {}

    /// @param text the body as it came, for comparing answers byte for byte
    record Answer(int status, String text) {
        boolean isYes() {
            return status / 100 == 2;
        }

        JsonNode body() throws IOException {
            return JSON.readTree(text);
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return insist(path, HttpRequest.newBuilder().GET());
    }

    Answer post(String path, Map<String, ?> body, UUID key) throws IOException, InterruptedException {
        return insist(path, json(body).header("Idempotency-Key", key.toString()));
    }

    private Answer insist(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        var latest = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(latest)) {
            try {
                var answer = once(path, request.copy().setHeader("Authorization", "Bearer " + token));
                if (answer.status() == 401) {
                    signIn();
                } else if (answer.status() < 500 && answer.status() != 429) {
                    return answer;
                }
            } catch (IOException _) {
                // Cut off or refused: nobody knows what became of it, so it is asked again.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("No answer on " + path);
    }

    private void signIn() throws IOException, InterruptedException {
        var sent = json(Map.of("login", account.login(), "password", account.password(), "park", account.park()));
        var answer = once("/api/v1/auth/login", sent);
        if (answer.isYes()) {
            token = answer.body().get("access_token").asText();
        } else if (answer.status() < 500 && answer.status() != 429) {
            throw new IllegalStateException(account.login() + " cannot sign in: " + answer.text());
        }
    }

    private Answer once(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.uri(server.url(path)).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private static HttpRequest.Builder json(Map<String, ?> body) throws IOException {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
}
