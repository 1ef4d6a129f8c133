package io.parkflow.platform.cases;

import io.parkflow.ground.tenancy.Sql;
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

    /// Ids of the newest cases that fit what [#bind] binds: by title, number or company.
    public static final String CASES = """
            select id from (
                (select w.case_id as id from case_word w
                    where w.tenant_id = :tenant and (w.words @> cast(:pairs as text[])
                        or w.words @> cast(:serial as text[]) and exists (select from matter n
                            where n.tenant_id = w.tenant_id and n.id = w.case_id and n.number like :part))
                    order by w.case_id desc limit 2000)
                union
                (select c.id from matter c where c.tenant_id = :tenant and c.resident_id = any(array(
                        select r.id from resident r
                        where r.tenant_id = :tenant and lower(replace(r.name, ' ', '')) like :part limit 50))
                    order by c.id desc limit 2000)) as typed
            """;

    private SearchWords() {}

    /// @param words as typed
    public static Sql.Statement bind(Sql.Statement statement, Optional<String> words) {
        Optional<Typed> typed = words.flatMap(SearchWords::typed);
        return statement
                .with(
                        "pairs",
                        typed.map(Typed::pairs)
                                .filter(pairs -> !pairs.isEmpty())
                                .orElse(null))
                .with("serial", typed.flatMap(Typed::serial).map(List::of).orElse(null))
                .with("part", typed.map(Typed::part));
    }

    /// @param pairs  of the words typed; all must be there
    /// @param serial the number of a case, when the words end like one
    /// @param part   the words for a comparison with `like`
    private record Typed(List<String> pairs, Optional<String> serial, String part) {}

    /// Every pair of a text.
    public static List<String> of(String title) {
        return pairs(plain(title), Integer.MAX_VALUE);
    }

    /// Prefix of every word of the bound park.
    static String park() {
        return Tenancy.current().id().toString().substring(0, 8) + ":";
    }

    /// @return nothing when it is too short to look for
    private static Optional<Typed> typed(String words) {
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
