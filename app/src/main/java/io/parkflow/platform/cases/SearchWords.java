package io.parkflow.platform.cases;

import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.FullWidth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a case is found by. Chinese has no blanks between words, so that every two characters that stand together are
/// one; a search finds what has all pairs of what was typed.
public final class SearchWords {
    private static final Pattern SERIAL = Pattern.compile("(\\d{1,9})号?$");
    private static final int LONGEST = 60;

    private SearchWords() {}

    /// @param pairs  of the words typed; all must be there
    /// @param serial the number of a case, when the words end like one
    /// @param part   the words for a comparison with `like`
    public record Typed(List<String> pairs, Optional<String> serial, String part) {}

    static List<String> of(String title) {
        return pairs(plain(title), Integer.MAX_VALUE);
    }

    /// Prefix of every word of the bound park.
    static String park() {
        return Tenancy.current().id().toString().substring(0, 8) + ":";
    }

    /// @return nothing when it is too short to look for
    public static Optional<Typed> typed(String words) {
        String plain = plain(words);
        Optional<String> serial =
                Optional.of(SERIAL.matcher(plain)).filter(Matcher::find).map(found -> park() + "#" + found.group(1));
        if (plain.length() < 2 && serial.isEmpty()) {
            return Optional.empty();
        }
        String part = "%" + plain.replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return Optional.of(new Typed(pairs(plain, LONGEST), serial, part));
    }

    private static String plain(String text) {
        return FullWidth.compact(text).toLowerCase(Locale.ROOT);
    }

    private static List<String> pairs(String plain, int most) {
        Set<String> pairs = new LinkedHashSet<>();
        String park = park();
        for (int i = 0; i + 1 < plain.length() && pairs.size() < most; i++) {
            pairs.add(park + plain.substring(i, i + 2));
        }
        return List.copyOf(pairs);
    }
}
