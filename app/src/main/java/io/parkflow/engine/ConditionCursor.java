package io.parkflow.engine;

import io.parkflow.engine.ConditionTokens.Token;
import io.parkflow.engine.ConditionTokens.Type;
import java.util.List;

/// The words of a condition and how far they were read.
final class ConditionCursor {
    private final List<Token> tokens;
    private int next;

    ConditionCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean take(String... words) {
        boolean hit = peek().is(words);
        next += hit ? 1 : 0;
        return hit;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token next() {
        return tokens.get(next++);
    }

    ConditionParser.Stop unexpected() {
        return unexpected(peek());
    }

    static ConditionParser.Stop unexpected(Token token) {
        return token.type() == Type.END
                ? new ConditionParser.Stop("condition.ends-early", "", token.at())
                : new ConditionParser.Stop("condition.unexpected", token.text(), token.at());
    }
}
