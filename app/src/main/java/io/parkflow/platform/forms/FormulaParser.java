package io.parkflow.platform.forms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a formula from left to right; multiplication before addition.
final class FormulaParser {
    private static final int DEEPEST = 20;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<number>\\d{1,15}(?:\\.\\d{1,6})?)|(?<call>sum|count)\\(\\s*(?<table>[a-z][A-Za-z0-9]{0,39})"
                    + "(?:\\.(?<column>[a-z][A-Za-z0-9]{0,39}))?\\s*\\)|(?<name>[a-z][A-Za-z0-9]{0,39})|(?<sign>[-+*/()]))\\s*");

    private static final class Misread extends RuntimeException {
        Misread() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private final Matcher token;
    private int at;

    private FormulaParser(String text) {
        this.text = text;
        this.token = TOKEN.matcher(text);
    }

    static Optional<Formula> read(String text) {
        if (text.isBlank() || text.length() > Formula.LONGEST) {
            return Optional.empty();
        }
        try {
            FormulaParser parser = new FormulaParser(text);
            Formula formula = parser.sum(0);
            return parser.at == text.length() ? Optional.of(formula) : Optional.empty();
        } catch (Misread e) {
            return Optional.empty();
        }
    }

    private Formula sum(int depth) {
        Formula left = product(depth);
        while (isNext('+') || isNext('-')) {
            char sign = sign();
            left = new Formula.Calculation(left, sign, product(depth));
        }
        return left;
    }

    private Formula product(int depth) {
        Formula left = operand(depth);
        while (isNext('*') || isNext('/')) {
            char sign = sign();
            left = new Formula.Calculation(left, sign, operand(depth));
        }
        return left;
    }

    private Formula operand(int depth) {
        if (depth > DEEPEST || !next()) {
            throw new Misread();
        }
        at = token.end();
        if (token.group("number") != null) {
            return new Formula.Number(new BigDecimal(token.group("number")));
        }
        if (token.group("name") != null) {
            return new Formula.Name(token.group("name"));
        }
        if (token.group("call") != null) {
            return call();
        }
        if (!token.group("sign").equals("(")) {
            throw new Misread();
        }
        Formula inside = sum(depth + 1);
        if (!isNext(')')) {
            throw new Misread();
        }
        at = token.end();
        return inside;
    }

    private Formula call() {
        boolean sums = token.group("call").equals("sum");
        if (sums != (token.group("column") != null)) {
            throw new Misread();
        }
        return sums
                ? new Formula.Sum(token.group("table"), token.group("column"))
                : new Formula.Count(token.group("table"));
    }

    private char sign() {
        at = token.end();
        return token.group("sign").charAt(0);
    }

    private boolean isNext(char sign) {
        return next() && token.group("sign") != null && token.group("sign").charAt(0) == sign;
    }

    private boolean next() {
        return at < text.length() && token.region(at, text.length()).lookingAt();
    }
}
