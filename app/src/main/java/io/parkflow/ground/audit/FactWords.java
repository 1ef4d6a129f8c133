package io.parkflow.ground.audit;

import io.parkflow.ground.problem.Texts;
import java.util.List;
import java.util.Locale;

/// What people call a fact.
public final class FactWords {
    private FactWords() {}

    /// @param type `<room>.<thing>.<what>`; what nobody wrote words for is called by what fits all
    public static String of(Locale locale, String type) {
        String own = said(locale, type);
        if (!own.equals(type)) {
            return own;
        }
        String last = type.substring(type.lastIndexOf('.') + 1);
        return type.contains(".case.") ? said(locale, "case." + last) : type;
    }

    private static String said(Locale locale, String type) {
        String code = "events." + type;
        String text = Texts.of(locale, code, List.of());
        return text.equals(code) ? type : text;
    }
}
