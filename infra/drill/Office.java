import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/// The people of one park at work: some bring requests, some answer whatever waits for their role.
final class Office {
    /// The way of the workflow `request`, step by step.
    static final Map<String, String> OUTCOMES = Map.of("handle", "forward", "review", "agree", "decide", "approve");

    private final Promises promises;

    Office(Promises promises) {
        this.promises = promises;
    }

    void bringsRequests(Person person, BooleanSupplier open) throws IOException, InterruptedException {
        while (open.getAsBoolean()) {
            var title = "drill " + UUID.randomUUID();
            var body = Map.of("workflow", "request", "title", title, "data", Map.of("subject", title));
            var key = UUID.randomUUID();
            var answer = person.post("/api/v1/cases", body, key);
            if (answer.isYes()) {
                promises.opened(answer.body().get("id").asText(), title);
                asksAgain(person, "/api/v1/cases", body, key, answer);
            } else {
                promises.broken("a good request was refused: %s", answer.text());
            }
            Thread.sleep(20);
        }
    }

    /// Works until the office is closed and nothing waits any more.
    void answersTasks(Person person, BooleanSupplier open) throws IOException, InterruptedException {
        while (true) {
            var waiting = person.list("/api/v1/tasks?view=claimable&limit=50");
            if (waiting.isEmpty()) {
                if (!open.getAsBoolean()) {
                    return;
                }
                Thread.sleep(50);
                continue;
            }
            var task = waiting.get(ThreadLocalRandom.current().nextInt(waiting.size()));
            var step = task.get("step").asText();
            var outcome = Objects.requireNonNull(OUTCOMES.get(step), () -> "an unknown step waits: " + task);
            var path = "/api/v1/tasks/" + task.get("id").asText() + "/completion";
            var body = Map.of("outcome", outcome);
            var key = UUID.randomUUID();
            var answer = person.post(path, body, key);
            // Anything else is a colleague who was faster.
            if (answer.isYes()) {
                promises.completed(
                        task.get("id").asText(), new Promises.Done(task.get("caseId").asText(), step, outcome));
                asksAgain(person, path, body, key, answer);
            }
        }
    }

    private void asksAgain(Person person, String path, Map<String, ?> body, UUID key, Person.Answer first)
            throws IOException, InterruptedException {
        if (ThreadLocalRandom.current().nextInt(5) == 0 && !person.post(path, body, key).says(first)) {
            promises.broken("the same key on %s was answered differently", path);
        }
    }
}
