package io.parkflow.engine;

import io.parkflow.engine.Condition.Operand;
import io.parkflow.engine.ConditionTokens.Token;
import java.math.BigDecimal;
import java.util.Map;

/// Reads one side of a comparison: a literal, a declared field, or a count of finished runs.
final class ConditionOperands {
    private final ConditionCursor words;
    private final Map<String, RoutingKind> fields;
    private final boolean counting;

    ConditionOperands(ConditionCursor words, Map<String, RoutingKind> fields, boolean counting) {
        this.words = words;
        this.fields = fields;
        this.counting = counting;
    }

    Operand next() {
        Token token = words.next();
        return switch (token.type()) {
            case TEXT -> text(token);
            case NUMBER -> new Operand.Number(new BigDecimal(token.text()));
            case NAME -> named(token);
            case SIGN, END -> throw ConditionCursor.unexpected(token);
        };
    }

    private static Operand text(Token token) {
        if (!Operand.isPlain(token.text())) {
            throw new ConditionParser.Stop("condition.literal", token.text(), token.at());
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
            throw new ConditionParser.Stop("condition.counter", token.text(), token.at());
        }
        if (token.text().equals("total")) {
            return new Operand.Counter(Operand.Count.TOTAL);
        }
        if (!words.take("/")) {
            return new Operand.Counter(Operand.Count.COMPLETED);
        }
        if (!words.take("total")) {
            throw words.unexpected();
        }
        return new Operand.Counter(Operand.Count.SHARE);
    }

    private Operand field(Token token) {
        RoutingKind kind = fields.get(token.text());
        if (kind == null || !Names.isField(token.text())) {
            throw new ConditionParser.Stop("condition.field", token.text(), token.at());
        }
        return new Operand.Field(token.text(), kind);
    }
}
