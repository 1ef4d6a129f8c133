package io.parkflow.ground.identity;

import io.parkflow.ground.text.Sha256;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name somebody signs in with: half-width, lower case, one for each person on the platform.
record Login(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,63}");

    /// As typed, brought into the one form; may be no login at all, and then nobody has it.
    static Login typed(String text) {
        return new Login(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    /// A login fit to be given to a new account.
    static Optional<Login> find(String text) {
        return Optional.of(typed(text))
                .filter(login -> SHAPE.matcher(login.value()).matches());
    }

    /// What attempts are counted under, so that the log holds no mistyped passwords.
    String subject() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return subject();
    }
}
