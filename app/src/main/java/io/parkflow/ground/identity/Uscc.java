package io.parkflow.ground.identity;

import io.parkflow.ground.text.FullWidth;
import java.util.Locale;

/// A unified social credit code (GB 32100-2015): 18 characters, the last one a check character, places 9–17
/// an organisation code with its own check character (GB 11714-1997).
///
/// A code that fails is *doubtful*, never refused: old 15-digit registrations and sole traders are real, so the
/// desk keeps the matter and looks. Written upper case, half-width, without blanks.
public sealed interface Uscc {
    /// Normalised.
    String value();

    record Valid(String value) implements Uscc {}

    record Doubtful(String value, Reason reason) implements Uscc {}

    enum Reason {
        LENGTH,
        CHARACTERS,
        CHECK_CHARACTER,
        ORGANISATION_CODE
    }

    static Uscc of(String written) {
        var value = normalised(written);
        if (value.length() != 18) {
            return new Doubtful(value, Reason.LENGTH);
        }
        if (!CheckCharacters.known(value)) {
            return new Doubtful(value, Reason.CHARACTERS);
        }
        if (value.charAt(17) != CheckCharacters.ofCreditCode(value)) {
            return new Doubtful(value, Reason.CHECK_CHARACTER);
        }
        if (value.charAt(16) != CheckCharacters.ofOrganisationCode(value.substring(8, 16))) {
            return new Doubtful(value, Reason.ORGANISATION_CODE);
        }
        return new Valid(value);
    }

    /// Blanks removed, half-width, upper case.
    static String normalised(String written) {
        return FullWidth.compact(written).toUpperCase(Locale.ROOT);
    }
}
