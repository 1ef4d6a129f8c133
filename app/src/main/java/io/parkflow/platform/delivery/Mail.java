package io.parkflow.platform.delivery;

import java.util.UUID;
import java.util.regex.Pattern;

/// One mail to one person.
///
/// @param id of the delivery; a repeated try carries the same Message-ID
public record Mail(UUID id, String to, String subject, String text, String html) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /// @throws IllegalArgumentException when the address or the subject would write a header of its own
    public Mail {
        if (CONTROL.matcher(to).find() || CONTROL.matcher(subject).find()) {
            throw new IllegalArgumentException("a header of a mail is one line");
        }
    }

    /// A title that people wrote, as one line.
    public static String line(String words) {
        return CONTROL.matcher(words).replaceAll(" ").strip();
    }

    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
