package io.parkflow.platform.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.FullWidth;
import io.parkflow.ground.text.Trees;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What one expert gave, checked against the rubric.
///
/// @param total       0 to 100
/// @param declaration version of the words by which the expert declared no interest of their own
/// @param data        `{scores: {group: {item: points}}, comments: {group: words}, vetoes: [veto], declaration}`,
///                    normalised
record Sheet(BigDecimal total, List<String> vetoes, Optional<String> declaration, ObjectNode data) {
    private static final int LONGEST = 2_000;

    Sheet {
        vetoes = List.copyOf(vetoes);
    }

    /// @throws Rejected 422 with everything that is wrong or missing
    static Sheet read(Rubric rubric, JsonNode sent) {
        List<Flaw> flaws = new ArrayList<>();
        List<String> groups = rubric.groups().stream().map(Rubric.Group::key).toList();
        unknown(sent, List.of("scores", "comments", "vetoes", "declaration"), "", flaws);
        unknown(sent.path("scores"), groups, "/scores", flaws);
        unknown(sent.path("comments"), groups, "/comments", flaws);
        ObjectNode data = Trees.empty();
        ObjectNode scores = data.putObject("scores");
        ObjectNode comments = data.putObject("comments");
        BigDecimal total = BigDecimal.ZERO;
        for (Rubric.Group group : rubric.groups()) {
            total = total.add(points(group, sent.path("scores").path(group.key()), scores, flaws));
            comments.put(group.key(), words(group, sent.path("comments"), flaws));
        }
        List<String> vetoes = vetoes(rubric, sent.path("vetoes"), flaws);
        vetoes.forEach(data.putArray("vetoes")::add);
        Optional<String> declared = declared(rubric, sent.path("declaration"), flaws);
        declared.ifPresent(version -> data.put("declaration", version));
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
        return new Sheet(total, vetoes, declared, data);
    }

    /// The very words of the rubric must have been agreed to: another version of them is not enough.
    private static Optional<String> declared(Rubric rubric, JsonNode sent, List<Flaw> flaws) {
        Optional<String> asked = rubric.findDeclaration().map(Rubric.Declaration::version);
        if (asked.filter(version -> version.equals(sent.asText(""))).isEmpty() && asked.isPresent()) {
            flaws.add(Flaw.at("/declaration", "review.declaration"));
        }
        return asked;
    }

    private static void unknown(JsonNode object, List<String> known, String pointer, List<Flaw> flaws) {
        object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .forEach(name -> flaws.add(Flaw.at(pointer + "/" + name, "review.unknown", name)));
    }

    /// A group's points, scaled to its weight where its items add up to more or less.
    private static BigDecimal points(Rubric.Group group, JsonNode sent, ObjectNode scores, List<Flaw> flaws) {
        String pointer = "/scores/" + group.key();
        unknown(sent, group.items().stream().map(Rubric.Item::key).toList(), pointer, flaws);
        ObjectNode kept = scores.putObject(group.key());
        BigDecimal sum = BigDecimal.ZERO;
        int most = 0;
        for (Rubric.Item item : group.items()) {
            BigDecimal points = points(item, sent.path(item.key()), pointer + "/" + item.key(), flaws);
            kept.put(item.key(), points.toPlainString());
            sum = sum.add(points);
            most += item.max();
        }
        return sum.multiply(BigDecimal.valueOf(group.weight()))
                .divide(BigDecimal.valueOf(most), 2, RoundingMode.HALF_UP);
    }

    /// Whole points or halves, within what the item gives; full-width digits count as digits.
    private static BigDecimal points(Rubric.Item item, JsonNode sent, String pointer, List<Flaw> flaws) {
        String text = FullWidth.compact(sent.asText(""));
        if (!text.matches("\\d{1,3}(\\.[05]0?)?")) {
            flaws.add(Flaw.at(pointer, text.isEmpty() ? "problem.required" : "review.points", item.max()));
            return BigDecimal.ZERO;
        }
        BigDecimal points = new BigDecimal(text).stripTrailingZeros();
        if (points.compareTo(BigDecimal.valueOf(item.max())) > 0) {
            flaws.add(Flaw.at(pointer, "review.points", item.max()));
            return BigDecimal.ZERO;
        }
        return points;
    }

    private static String words(Rubric.Group group, JsonNode comments, List<Flaw> flaws) {
        String words = comments.path(group.key()).asText("").strip();
        int length = words.codePointCount(0, words.length());
        if (length < group.commentMin() || length > LONGEST || words.indexOf('\0') >= 0) {
            flaws.add(Flaw.at("/comments/" + group.key(), "review.comment", group.commentMin(), LONGEST));
        }
        return words;
    }

    private static List<String> vetoes(Rubric rubric, JsonNode sent, List<Flaw> flaws) {
        TreeSet<String> vetoes = new TreeSet<>();
        for (JsonNode veto : sent) {
            if (!rubric.knowsVeto(veto.asText())) {
                flaws.add(Flaw.at("/vetoes", "review.unknown", veto.asText()));
            }
            vetoes.add(veto.asText());
        }
        return List.copyOf(vetoes);
    }
}
