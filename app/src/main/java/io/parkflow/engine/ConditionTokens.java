package io.parkflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a condition into words. What is not a word of the grammar stops the reading.
final class ConditionTokens {
    enum Type {
        NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    record Token(Type type, String text, int at) {
        boolean is(String... words) {
            return (type == Type.NAME || type == Type.SIGN) && List.of(words).contains(text);
        }
    }

    private static final Pattern WORD = Pattern.compile("\\s*(?:"
            + "(?<name>[A-Za-z][A-Za-z0-9]*)"
            + "|'(?<text>[^'\\\\]*)'"
            + "|(?<number>-?[0-9]{1,15}(?:\\.[0-9]{1,6})?)"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!()/])"
            + ")");

    private ConditionTokens() {}

    static List<Token> cut(String body, int offset) {
        var tokens = new ArrayList<Token>();
        Matcher word = WORD.matcher(body);
        int end = body.stripTrailing().length();
        int at = 0;
        while (at < end) {
            word.region(at, end);
            if (!word.lookingAt()) {
                throw new ConditionParser.Stop("condition.sign", body.substring(at, end), offset + at);
            }
            tokens.add(token(word, offset));
            at = word.end();
        }
        tokens.add(new Token(Type.END, "", offset + end));
        return tokens;
    }

    private static Token token(Matcher word, int offset) {
        for (Type type : List.of(Type.NAME, Type.TEXT, Type.NUMBER, Type.SIGN)) {
            String group = type.name().toLowerCase(Locale.ROOT);
            String text = word.group(group);
            if (text != null) {
                return new Token(type, text, offset + word.start(group));
            }
        }
        throw new IllegalStateException("a word without a type");
    }
}
