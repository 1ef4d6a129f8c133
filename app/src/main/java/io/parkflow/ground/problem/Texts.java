package io.parkflow.ground.problem;

import io.micronaut.http.HttpRequest;
import io.parkflow.ground.text.Wording;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/// Texts by code: `seedfund.over-limit` stands in `messages/seedfund_<language>.properties`. A code without a
/// text there is said by its first argument, when that is a [Wording].
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /// @return the text in the asked language, Chinese when that language is not spoken here
    public static String of(Locale locale, String code, List<Object> args) {
        String room = code.substring(0, Math.max(0, code.indexOf('.')));
        try {
            String pattern = ResourceBundle.getBundle("messages." + room, spoken(locale), NO_FALLBACK)
                    .getString(code);
            return new MessageFormat(pattern, spoken(locale)).format(said(locale, args));
        } catch (MissingResourceException e) {
            return ownWording(args).map(wording -> wording.in(locale)).orElse(code);
        }
    }

    private static Optional<Wording> ownWording(List<Object> args) {
        return args.stream().findFirst().filter(Wording.class::isInstance).map(Wording.class::cast);
    }

    /// Texts that definitions bring along are said in the reader's language.
    private static Object[] said(Locale locale, List<Object> args) {
        return args.stream()
                .map(arg -> arg instanceof Wording wording ? wording.in(locale) : arg)
                .toArray();
    }

    /// The language to answer a request in.
    public static Locale spoken(HttpRequest<?> request) {
        return spoken(request.getLocale().orElse(Locale.SIMPLIFIED_CHINESE));
    }

    public static Locale spoken(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
