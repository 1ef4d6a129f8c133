package io.parkflow.ground.identity;

import io.parkflow.ground.text.FullWidth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address as people have them: no quoted local parts, no address literals, at most 254 characters
/// (RFC 5321). The domain is kept lower case.
public record Email(String value) {
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    public static Optional<Email> find(String written) {
        var plain = FullWidth.compact(written);
        if (plain.length() > 254 || !SHAPE.matcher(plain).matches() || plain.contains("..")) {
            return Optional.empty();
        }
        var at = plain.indexOf('@');
        return Optional.of(
                new Email(plain.substring(0, at) + plain.substring(at).toLowerCase(Locale.ROOT)));
    }
}
