import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;

/// What the server acknowledged, held against what it shows in the end.
final class Promises {
    private final Map<String, String> cases = new ConcurrentHashMap<>();
    private final Map<String, Done> tasks = new ConcurrentHashMap<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    record Done(String caseId, String step, String outcome) {}

    void opened(String id, String title) {
        cases.put(id, title);
    }

    void completed(String taskId, Done done) {
        if (tasks.put(taskId, done) != null) {
            broken("task %s was completed for two people", taskId);
        }
    }

    void broken(String what, Object... of) {
        broken.add(what.formatted(of));
    }

    int openings() {
        return cases.size();
    }

    int completions() {
        return tasks.size();
    }

    List<String> brokenOnes(Person witness, Set<String> steps) throws IOException, InterruptedException {
        var numbers = new HashSet<String>();
        for (var one : cases.entrySet()) {
            var sheet = witness.get("/api/v1/cases/" + one.getKey());
            if (!sheet.isYes()) {
                broken("case %s is lost", one.getKey());
                continue;
            }
            if (!numbers.add(sheet.body().get("number").asText())) {
                broken("number %s was given twice", sheet.body().get("number").asText());
            }
            if (!sheet.body().get("state").asText().equals("CLOSED")) {
                broken("case %s stands still in %s", one.getKey(), sheet.body().get("state").asText());
            }
            opensOnce(witness, one.getValue());
            stepsOnce(witness, one.getKey(), steps);
        }
        return List.copyOf(broken);
    }

    private void opensOnce(Person witness, String title) throws IOException, InterruptedException {
        var found = witness.list("/api/v1/cases?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
        if (found.size() != 1) {
            broken("\"%s\" stands %d times in the list", title, found.size());
        }
    }

    private void stepsOnce(Person witness, String caseId, Set<String> steps) throws IOException, InterruptedException {
        var lines = witness.get("/api/v1/cases/" + caseId + "/timeline").body();
        for (var step : steps) {
            var times = StreamSupport.stream(lines.spliterator(), false)
                    .filter(line -> line.path("step").asText().equals(step))
                    .filter(line -> line.path("type").asText().endsWith("." + Office.OUTCOMES.get(step)))
                    .count();
            if (times != 1) {
                broken("case %s tells step %s %d times", caseId, step, times);
            }
        }
    }
}
