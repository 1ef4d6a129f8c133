package io.parkflow.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// Findings in the words of a person: Chinese unless English is asked for.
public final class Wording {
    private static final Wording CHINESE = new Wording(Locale.SIMPLIFIED_CHINESE);
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final Locale locale;
    private final Properties texts = new Properties();

    private Wording(Locale locale) {
        this.locale = locale;
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream("/messages/engine_" + locale + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sentence for a finding; plain text, so escape it where markup is shown.
    public static String of(Finding finding, Locale locale) {
        Wording wording = locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
        return wording.text(finding.code(), finding.args().toArray());
    }

    private String text(String code, Object... args) {
        return new MessageFormat(texts.getProperty(code, code), locale).format(args);
    }

    static Set<String> codes(Locale locale) {
        return (locale.getLanguage().equals("en") ? ENGLISH : CHINESE).texts.stringPropertyNames();
    }
}
