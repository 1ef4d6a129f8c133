import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every event says what its digest says, sits where its seal says, and the chain between holds.
final class EventCheck {
    private final Export export;
    private final String park;

    EventCheck(Export export) {
        this.export = export;
        this.park = String.valueOf(export.at("park", "id"));
    }

    record Result(int all, long sealed) {}

    Result run() {
        var events = export.list("events");
        for (int i = 0; i < events.size(); i++) {
            check(events.get(i), i + 1);
        }
        var sealed = events.stream().filter(event -> event.get("seal") != null).toList();
        walk(sealed.stream().collect(Collectors.toMap(EventCheck::position, event -> event)));
        return new Result(events.size(), sealed.size());
    }

    private void check(Map<String, Object> event, int n) {
        if (!String.valueOf(n).equals(String.valueOf(event.get("n")))) {
            throw new Altered("event %d is missing or out of its place".formatted(n));
        }
        if (!digest(event).equals(event.get("digest"))) {
            throw new Altered("%s does not say what it said when it was written".formatted(name(event)));
        }
        if (event.get("seal") != null) {
            var seal = Json.object(event.get("seal"));
            if (!link(said(seal, "previous"), said(event, "digest")).equals(seal.get("hash"))) {
                throw new Altered("%s does not fit its seal at position %d".formatted(name(event), position(event)));
            }
        }
    }

    private String digest(Map<String, Object> event) {
        return Hash.of(Stream.concat(
                        Stream.of(park),
                        Stream.of(
                                        "id",
                                        "at",
                                        "type",
                                        "subjectKind",
                                        "subject",
                                        "case",
                                        "step",
                                        "actor",
                                        "actorRole",
                                        "request",
                                        "comment",
                                        "detail")
                                .map(name -> said(event, name)))
                .collect(Collectors.joining("\n")));
    }

    /// From the case's first sealed event to its last, over everything that happened in the park in between.
    private void walk(Map<Long, Map<String, Object>> byPosition) {
        var lines = export.text("chain.txt").lines().toList();
        if (byPosition.isEmpty() && lines.isEmpty()) {
            return;
        }
        if (lines.size() < 2) {
            throw new Altered("chain.txt is cut off");
        }
        var head = List.of(lines.getFirst().split(" ", 2));
        long position = Long.parseLong(head.getFirst());
        var hash = head.size() > 1 ? head.get(1) : "";
        var met = 0;
        for (var digest : lines.subList(1, lines.size())) {
            var event = byPosition.get(position);
            if (event != null && !digest.equals(event.get("digest"))) {
                throw new Altered(
                        "the chain has another event than %s at position %d".formatted(name(event), position));
            }
            if (event != null && !hash.equals(Json.object(event.get("seal")).get("previous"))) {
                throw new Altered(
                        "the chain is broken before position %d, that of %s".formatted(position, name(event)));
            }
            hash = link(hash, digest);
            met += event == null ? 0 : 1;
            position++;
        }
        if (met != byPosition.size()) {
            throw new Altered("chain.txt ends before the case's last event");
        }
    }

    private static String link(String previous, String digest) {
        return Hash.of(previous + "\n" + digest);
    }

    private static long position(Map<String, Object> event) {
        return Long.parseLong(String.valueOf(Json.object(event.get("seal")).get("position")));
    }

    static String name(Map<String, Object> event) {
        return "event %s (%s of %s)".formatted(event.get("n"), event.get("type"), event.get("at"));
    }

    static String said(Map<String, Object> object, String name) {
        var value = object.get(name);
        return value == null ? "" : value.toString();
    }
}
