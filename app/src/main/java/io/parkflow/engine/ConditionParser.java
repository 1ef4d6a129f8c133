package io.parkflow.engine;

import io.parkflow.engine.Condition.Operand;
import io.parkflow.engine.Condition.Reading;
import io.parkflow.engine.Condition.Relation;
import io.parkflow.engine.ConditionTokens.Token;
import io.parkflow.engine.ConditionTokens.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Recursive descent over the grammar of [Condition]: or → and → not → group, field or comparison.
final class ConditionParser {
    private final ConditionCursor words;
    private final ConditionOperands operands;
    private int depth;

    private ConditionParser(ConditionCursor words, ConditionOperands operands) {
        this.words = words;
        this.operands = operands;
    }

    static Reading read(String source, Map<String, RoutingKind> fields, boolean counting) {
        try {
            String body = body(source);
            var words = new ConditionCursor(ConditionTokens.cut(body, source.indexOf("${") + 2));
            var parser = new ConditionParser(words, new ConditionOperands(words, fields, counting));
            Condition whole = parser.either();
            parser.expectEnd();
            return new Reading.Read(whole);
        } catch (Stop stop) {
            return new Reading.Misread(stop.code, List.of(Report.shortened(stop.word)), stop.at);
        }
    }

    /// Whether all words are words of the grammar, be they in a sensible order or not.
    static boolean isInWords(String source) {
        try {
            return ConditionTokens.cut(body(source), 0).stream()
                    .noneMatch(t -> t.type() == Type.TEXT && !Operand.isPlain(t.text()));
        } catch (Stop _) {
            return false;
        }
    }

    private static String body(String source) {
        String text = source.strip();
        if (text.length() > Budget.CONDITION_LENGTH) {
            throw new Stop("condition.long", String.valueOf(Budget.CONDITION_LENGTH), 0);
        }
        if (!text.startsWith("${") || !text.endsWith("}")) {
            throw new Stop("condition.braces", text, 0);
        }
        return text.substring(2, text.length() - 1);
    }

    private Condition either() {
        var parts = new ArrayList<>(List.of(both()));
        while (words.take("or", "||")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition both() {
        var parts = new ArrayList<>(List.of(single()));
        while (words.take("and", "&&")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition single() {
        if (++depth > Budget.CONDITION_DEPTH) {
            throw new Stop(
                    "condition.deep",
                    String.valueOf(Budget.CONDITION_DEPTH),
                    words.peek().at());
        }
        Condition condition =
                words.take("not", "!") ? new Condition.Not(single()) : words.take("(") ? group() : claim();
        depth--;
        return condition;
    }

    private Condition group() {
        Condition inner = either();
        if (!words.take(")")) {
            throw words.unexpected();
        }
        return inner;
    }

    private Condition claim() {
        Token start = words.peek();
        Operand left = operands.next();
        Relation relation = relation();
        if (relation == null) {
            return holds(left, start);
        }
        return ConditionTypes.compare(left, relation, operands.next(), start);
    }

    private static Condition holds(Operand left, Token at) {
        if (left instanceof Operand.Field(String name, RoutingKind kind) && kind == RoutingKind.BOOLEAN) {
            return new Condition.Holds(name);
        }
        throw new Stop("condition.not-boolean", at.text(), at.at());
    }

    private @Nullable Relation relation() {
        for (Relation relation : Relation.values()) {
            if (words.take(relation.sign)) {
                return relation;
            }
        }
        return null;
    }

    private void expectEnd() {
        if (words.peek().type() != Type.END) {
            throw words.unexpected();
        }
    }

    /// Where the reading stopped; never leaves [#read].
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final String code;
        final String word;
        final int at;

        Stop(String code, String word, int at) {
            super(code, null, false, false);
            this.code = code;
            this.word = word;
            this.at = at;
        }
    }
}
