package io.parkflow.ground.identity;

import io.parkflow.ground.text.FullWidth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A resident identity number (GB 11643-1999): region, birth date, order, check character (ISO 7064 mod 11-2).
/// Sensitive personal information (PIPL article 28): never logged, so [#toString] shows the mask.
public record IdCard(String value) {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final String CHECKS = "10X98765432";

    public static Optional<IdCard> find(String written) {
        var value = FullWidth.compact(written).toUpperCase(Locale.ROOT);
        return isValid(value) ? Optional.of(new IdCard(value)) : Optional.empty();
    }

    /// First three and last four characters, the rest stars.
    public String masked() {
        return value.substring(0, 3) + "*".repeat(11) + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isValid(String value) {
        return SHAPE.matcher(value).matches() && hasBirthDate(value) && check(value) == value.charAt(17);
    }

    private static boolean hasBirthDate(String value) {
        try {
            var born = LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14));
            return born.getYear() >= 1850;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    private static char check(String value) {
        var sum = 0;
        for (int i = 16, weight = 2; i >= 0; i--, weight = weight * 2 % 11) {
            sum += (value.charAt(i) - '0') * weight;
        }
        return CHECKS.charAt(sum % 11);
    }
}
