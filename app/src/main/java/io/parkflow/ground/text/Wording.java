package io.parkflow.ground.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One text in the languages it is written in, by language tag (`zh-CN`, `en`).
///
/// @param byTag never null; may be empty, which reads as the empty text
public record Wording(Map<String, String> byTag) {
    public static final String CHINESE = "zh-CN";
    public static final String ENGLISH = "en";
    public static final Wording NONE = new Wording(Map.of());

    public Wording {
        byTag = Map.copyOf(new LinkedHashMap<>(byTag));
    }

    /// The text for a reader: English when asked for and written, else Chinese, else whatever there is.
    public String in(Locale locale) {
        var wanted = locale.getLanguage().equals(ENGLISH) ? ENGLISH : CHINESE;
        var found = byTag.get(wanted);
        if (found == null) {
            found = byTag.get(CHINESE);
        }
        return found != null ? found : byTag.values().stream().findFirst().orElse("");
    }

    public boolean has(String tag) {
        return !byTag.getOrDefault(tag, "").isBlank();
    }
}
