package io.parkflow.ground.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a password must be: ten characters or more that nobody guesses, without the names of its owner (ASVS 6.2,
/// NIST SP 800-63B). No rule about digits and signs: they make passwords worse.
@Singleton
final class PasswordRules {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int STRONG_ENOUGH = 3;

    private final Zxcvbn strength = new Zxcvbn();

    /// @param own words that may not be in it: login, names
    Optional<Flaw> find(String pointer, String typed, String... own) {
        String password = Passwords.normalised(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(Flaw.at(pointer, "identity.password-length", SHORTEST, LONGEST));
        }
        if (contains(password, own)) {
            return Optional.of(Flaw.at(pointer, "identity.password-personal"));
        }
        return strength.measure(password, List.of(own)).getScore() < STRONG_ENOUGH
                ? Optional.of(Flaw.at(pointer, "identity.password-weak"))
                : Optional.empty();
    }

    /// @throws Rejected 422 with the flaw
    void require(String pointer, String typed, String... own) {
        find(pointer, typed, own).ifPresent(flaw -> {
            throw Rejected.flawed(List.of(flaw));
        });
    }

    private static boolean contains(String password, String... own) {
        String lower = password.toLowerCase(Locale.ROOT);
        return Arrays.stream(own)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.length() > 2 && lower.contains(word));
    }
}
