package io.parkflow.platform.messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with `{fields}` of a closed list; there is nothing else in it that could be evaluated.
final class Template {
    static final List<String> FIELDS = List.of(
            "caseNumber",
            "caseTitle",
            "workflow",
            "step",
            "state",
            "resident",
            "dueAt",
            "days",
            "period",
            "beat",
            "until",
            "opened",
            "closed",
            "running",
            "overdue",
            "changed");

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");

    private Template() {}

    /// @return what is no field, when there is something
    static Optional<String> findUnknown(String text) {
        Optional<String> unknown = FIELD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(field -> !FIELDS.contains(field.substring(1, field.length() - 1)))
                .findFirst();
        String rest = FIELD.matcher(text).replaceAll("");
        return unknown.isPresent() || rest.indexOf('{') < 0 && rest.indexOf('}') < 0 ? unknown : Optional.of("{");
    }

    /// @param values what is missing is left empty
    static String fill(String text, Map<String, String> values) {
        return FIELD.matcher(text)
                .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), "")));
    }
}
