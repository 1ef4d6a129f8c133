package io.parkflow.platform.indicators;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a card comes to its figure: a closed vocabulary, written `ratio(accepted, decided)`.
sealed interface Formula {
    Pattern WRITTEN = Pattern.compile("(\\w+)\\(\\s*([\\w.-]+)\\s*(?:,\\s*([\\w.-]+)\\s*)?\\)");

    record Value(String measure) implements Formula {}

    /// In percent, one decimal.
    record Ratio(String part, String whole) implements Formula {}

    /// Two decimals.
    record Mean(String sum, String count) implements Formula {}

    /// A figure that is read where it is kept.
    record Balance(String figure) implements Formula {}

    /// Mean working days of a step, two decimals; waiting steps on which the clock stands still have none.
    record Days(String step) implements Formula {}

    /// @throws IllegalArgumentException outside the vocabulary: a board that is wrong does not load
    static Formula parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("not a formula: " + text);
        }
        String first = written.group(2);
        String second = written.group(3);
        String word = written.group(1) + (second == null ? "/1" : "/2");
        return switch (word) {
            case "value/1" -> new Value(first);
            case "ratio/2" -> new Ratio(first, second);
            case "mean/2" -> new Mean(first, second);
            case "balance/1" -> new Balance(first);
            case "days/1" -> new Days(first);
            default -> throw new IllegalArgumentException("not a formula: " + text);
        };
    }
}
