package io.parkflow.ground.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Texts by code: `seedfund.over-limit` stands in `messages/seedfund_<language>.properties`.
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /// @return the text in the asked language, Chinese when that language is not spoken here
    public static String of(Locale locale, String code, List<Object> args) {
        String room = code.substring(0, Math.max(0, code.indexOf('.')));
        try {
            String pattern = ResourceBundle.getBundle("messages." + room, spoken(locale), NO_FALLBACK).getString(code);
            return new MessageFormat(pattern, spoken(locale)).format(args.toArray());
        } catch (MissingResourceException e) {
            return code;
        }
    }

    public static Locale spoken(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
