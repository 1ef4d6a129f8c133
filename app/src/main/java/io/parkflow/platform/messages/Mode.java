package io.parkflow.platform.messages;

import java.util.Locale;
import java.util.Optional;

/// How a channel is used for a topic.
enum Mode {
    /// At once, or at the end of the quiet hours.
    NOW,
    /// Mail only: with the others of the day in one mail.
    DIGEST,
    /// Mail: none. In the application: in the list, but the bell does not ring.
    OFF;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Mode> find(String word) {
        for (Mode mode : values()) {
            if (mode.word().equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
