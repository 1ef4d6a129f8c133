package io.parkflow.ground.identity;

import io.parkflow.ground.text.FullWidth;
import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number of mainland China: mobile (11 digits) or landline with area code (`023-68600000`).
/// The country code is dropped. Personal information, so [#toString] shows the mask.
public record Phone(String value) {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|0[3-9]\\d{2})-?(\\d{7,8})(?:-(\\d{1,6}))?");

    public static Optional<Phone> find(String written) {
        var plain = FullWidth.compact(written).replaceFirst("^(\\+86|0086)-?", "");
        var mobile = plain.replace("-", "");
        if (MOBILE.matcher(mobile).matches()) {
            return Optional.of(new Phone(mobile));
        }
        var landline = LANDLINE.matcher(plain);
        if (!landline.matches()) {
            return Optional.empty();
        }
        var extension = landline.group(3) == null ? "" : "-" + landline.group(3);
        return Optional.of(new Phone(landline.group(1) + "-" + landline.group(2) + extension));
    }

    /// First three and last four digits, the rest stars.
    public String masked() {
        return value.substring(0, 3) + "*".repeat(value.length() - 7) + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
