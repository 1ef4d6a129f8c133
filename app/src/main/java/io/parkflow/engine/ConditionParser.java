package io.parkflow.engine;

import io.parkflow.engine.Condition.Operand;
import io.parkflow.engine.Condition.Reading;
import io.parkflow.engine.Condition.Relation;
import io.parkflow.engine.ConditionTokens.Token;
import io.parkflow.engine.ConditionTokens.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Recursive descent over the grammar of [Condition]: or → and → not → group, field or comparison.
final class ConditionParser {
    private final List<Token> tokens;
    private final Map<String, RoutingKind> fields;
    private final boolean counting;
    private int next;
    private int depth;

    private ConditionParser(List<Token> tokens, Map<String, RoutingKind> fields, boolean counting) {
        this.tokens = tokens;
        this.fields = fields;
        this.counting = counting;
    }

    static Reading read(String source, Map<String, RoutingKind> fields, boolean counting) {
        try {
            String body = body(source);
            var parser = new ConditionParser(ConditionTokens.cut(body, source.indexOf("${") + 2), fields, counting);
            Condition whole = parser.either();
            parser.expectEnd();
            return new Reading.Read(whole);
        } catch (Stop stop) {
            return new Reading.Misread(stop.code, List.of(shortened(stop.word)), stop.at);
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
        while (take("or", "||")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition both() {
        var parts = new ArrayList<>(List.of(single()));
        while (take("and", "&&")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition single() {
        if (++depth > Budget.CONDITION_DEPTH) {
            throw new Stop("condition.deep", String.valueOf(Budget.CONDITION_DEPTH), peek().at());
        }
        Condition condition = take("not", "!") ? new Condition.Not(single()) : take("(") ? group() : claim();
        depth--;
        return condition;
    }

    private Condition group() {
        Condition inner = either();
        if (!take(")")) {
            throw unexpected(peek());
        }
        return inner;
    }

    private Condition claim() {
        Token start = peek();
        Operand left = operand();
        Relation relation = relation();
        if (relation == null) {
            return holds(left, start);
        }
        return ConditionTypes.compare(left, relation, operand(), start);
    }

    private static Condition holds(Operand left, Token at) {
        if (left instanceof Operand.Field(String name, RoutingKind kind) && kind == RoutingKind.BOOLEAN) {
            return new Condition.Holds(name);
        }
        throw new Stop("condition.not-boolean", at.text(), at.at());
    }

    private Operand operand() {
        Token token = tokens.get(next++);
        return switch (token.type()) {
            case TEXT -> text(token);
            case NUMBER -> new Operand.Number(new BigDecimal(token.text()));
            case NAME -> named(token);
            case SIGN, END -> throw unexpected(token);
        };
    }

    private static Operand text(Token token) {
        if (!Operand.isPlain(token.text())) {
            throw new Stop("condition.literal", token.text(), token.at());
        }
        return new Operand.Text(token.text());
    }

    private Operand named(Token token) {
        return switch (token.text()) {
            case "true" -> new Operand.Flag(true);
            case "false" -> new Operand.Flag(false);
            case "completed", "total" -> counter(token);
            default -> field(token);
        };
    }

    private Operand counter(Token token) {
        if (!counting) {
            throw new Stop("condition.counter", token.text(), token.at());
        }
        if (token.text().equals("total")) {
            return new Operand.Counter(Operand.Count.TOTAL);
        }
        if (!take("/")) {
            return new Operand.Counter(Operand.Count.COMPLETED);
        }
        if (!take("total")) {
            throw unexpected(peek());
        }
        return new Operand.Counter(Operand.Count.SHARE);
    }

    private Operand field(Token token) {
        RoutingKind kind = fields.get(token.text());
        if (kind == null || !Names.isField(token.text())) {
            throw new Stop("condition.field", token.text(), token.at());
        }
        return new Operand.Field(token.text(), kind);
    }

    private @Nullable Relation relation() {
        for (Relation relation : Relation.values()) {
            if (take(relation.sign)) {
                return relation;
            }
        }
        return null;
    }

    private void expectEnd() {
        if (peek().type() != Type.END) {
            throw unexpected(peek());
        }
    }

    private boolean take(String... words) {
        boolean hit = peek().is(words);
        next += hit ? 1 : 0;
        return hit;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private static Stop unexpected(Token token) {
        return token.type() == Type.END
                ? new Stop("condition.ends-early", "", token.at())
                : new Stop("condition.unexpected", token.text(), token.at());
    }

    private static String shortened(String word) {
        return word.length() <= 60 ? word : word.substring(0, 60) + "…";
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
