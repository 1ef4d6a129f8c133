import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Every submission, score sheet and ballot says what its digest says, and the event of the decision was made on it.
final class PaperCheck {
    private final Export export;
    private final Map<String, Map<String, Object>> decisions = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    private int bound;

    PaperCheck(Export export) {
        this.export = export;
    }

    /// @param files SHA-256 of the attachments
    record Result(int bound, Set<String> files) {}

    Result run() {
        for (var event : export.list("events")) {
            decision(event);
        }
        var papers = export.list("submissions");
        papers.forEach(paper -> check("submission", paper, attachments(paper)));
        var sheets = export.list("sheets");
        sheets.forEach(sheet -> check("score sheet", sheet, Map.of()));
        var ballots = export.list("ballots");
        ballots.forEach(this::ballot);
        if (!decisions.isEmpty()) {
            var key = decisions.keySet().stream().sorted().findFirst().orElseThrow();
            throw new Altered(
                    "%s was made on %s, which is missing".formatted(EventCheck.name(decisions.get(key)), key));
        }
        return new Result(bound, files);
    }

    /// Of a member's votes on an item the last one counts.
    private void decision(Map<String, Object> event) {
        var detail = Json.object(Json.read(EventCheck.said(event, "detail")));
        if (detail.containsKey("paper")) {
            decisions.put("submission " + detail.get("paper"), event);
        } else if (detail.containsKey("sheet")) {
            decisions.put("score sheet " + detail.get("sheet"), event);
        } else if ("committee.ballot.cast".equals(event.get("type"))) {
            decisions.put("ballot " + event.get("subject") + " " + event.get("actor"), event);
        } else if ("committee.member.recused".equals(event.get("type"))) {
            decisions.remove("ballot " + event.get("subject") + " " + event.get("actor"));
        }
    }

    private Map<String, String> attachments(Map<String, Object> paper) {
        var named = new TreeMap<String, String>();
        for (var file : Json.list(paper.get("files"))) {
            var one = Json.object(file);
            named.put(EventCheck.said(one, "field"), EventCheck.said(one, "sha256"));
            files.add(EventCheck.said(one, "sha256"));
        }
        return named;
    }

    private void check(String kind, Map<String, Object> paper, Map<String, String> attachments) {
        var name = kind + " " + paper.get("id");
        if (!Hash.of(EventCheck.said(paper, "data")).equals(paper.get("digest"))) {
            throw new Altered(name + " does not say what it said when it was handed in");
        }
        requireBound(name, name, binding(paper, EventCheck.said(paper, "digest"), attachments));
    }

    private void ballot(Map<String, Object> ballot) {
        var lines = new ArrayList<String>();
        lines.add(EventCheck.said(ballot, "vote"));
        lines.add(EventCheck.said(ballot, "reason"));
        Json.list(ballot.get("conditions")).forEach(condition -> lines.add(String.valueOf(condition)));
        var text = String.join(
                "\n", lines.stream().map(line -> line.replace('\n', ' ')).toList());
        var key = "ballot " + ballot.get("item") + " " + ballot.get("by");
        requireBound(key, "the ballot of member " + ballot.get("by"), binding(ballot, Hash.of(text), Map.of()));
    }

    private void requireBound(String key, String name, String binding) {
        var event = decisions.remove(key);
        if (event == null) {
            throw new Altered("no event tells of " + name);
        }
        var detail = Json.object(Json.read(EventCheck.said(event, "detail")));
        if (!binding.equals(detail.get("bound"))) {
            throw new Altered("%s, its form or its files are not those that %s was made on"
                    .formatted(name, EventCheck.name(event)));
        }
        bound++;
    }

    private static String binding(Map<String, Object> paper, String digest, Map<String, String> attachments) {
        var lines = new StringBuilder();
        lines.append(EventCheck.said(paper, "form")).append('\n').append(digest).append('\n');
        new TreeMap<>(attachments)
                .forEach((field, hash) ->
                        lines.append(field).append(' ').append(hash).append('\n'));
        return Hash.of(lines.toString());
    }
}
