package io.parkflow.platform.letters;

import java.util.Optional;
import java.util.UUID;

/// Which letters a list asks for, newest first.
///
/// @param words part of the number, the title or the addressee
/// @param after the last one of the page before
record Register(
        Optional<String> kind,
        Optional<Letter.State> state,
        Optional<Integer> year,
        Optional<String> words,
        Optional<UUID> after,
        int limit) {

    /// For `like`, taken literally.
    Optional<String> pattern() {
        return words.filter(said -> !said.isBlank())
                .map(said -> "%" + said.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
}
