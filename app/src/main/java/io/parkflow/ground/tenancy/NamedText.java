package io.parkflow.ground.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A statement with `:names` turned into positions once; texts are constants of the program, so the cache is bounded.
///
/// @param sql   the statement with `?`
/// @param names the name at each position
record NamedText(String sql, List<String> names) {
    private static final Map<String, NamedText> READ = new ConcurrentHashMap<>();
    // a cast (::), a quoted text, or a name
    private static final Pattern TOKEN = Pattern.compile("::|'[^']*'|:([a-z][A-Za-z0-9]*)");

    static NamedText of(String text) {
        return READ.computeIfAbsent(text, NamedText::read);
    }

    private static NamedText read(String text) {
        List<String> names = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        StringBuilder sql = new StringBuilder();
        while (token.find()) {
            String name = token.group(1);
            if (name != null) {
                names.add(name);
            }
            token.appendReplacement(sql, Matcher.quoteReplacement(name == null ? token.group() : "?"));
        }
        return new NamedText(token.appendTail(sql).toString(), List.copyOf(names));
    }
}
