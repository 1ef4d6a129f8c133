package io.parkflow.platform.delivery;

import java.util.List;
import java.util.regex.Pattern;

/// Patterns of event types: words between dots, `*` for any number of words at the beginning, the middle or the end.
public final class Patterns {
    private static final Pattern FORM = Pattern.compile("\\*|(?:\\*\\.)?[A-Za-z0-9-]+(?:\\.(?:[A-Za-z0-9-]+|\\*))*");
    private static final int LONGEST = 120;

    private Patterns() {}

    public static boolean isPattern(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    public static boolean anyMatches(List<String> patterns, String type) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, type));
    }

    private static boolean matches(String pattern, String type) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(type);
        }
        String head = pattern.substring(0, star);
        String tail = pattern.substring(star + 1);
        if (tail.indexOf('*') < 0) {
            return type.length() >= head.length() + tail.length() && type.startsWith(head) && type.endsWith(tail);
        }
        return type.startsWith(head) && restMatches(tail, type.substring(head.length()));
    }

    private static boolean restMatches(String tail, String rest) {
        for (int from = 0; from <= rest.length(); from++) {
            if (matches(tail, rest.substring(from))) {
                return true;
            }
        }
        return false;
    }
}
