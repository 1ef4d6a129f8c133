package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question of a form, or one column of a table.
///
/// @param when asked only if this holds; null: always
/// @param within the same for the whole section it stands in
/// @param naming what its files are called outside, see [Naming]; empty: as they came
/// @param prefill a path the platform may fill the first draft from, for example `resident.name`; empty: none
public record Field(
        String name,
        Kind kind,
        Wording label,
        Wording help,
        boolean required,
        Pii pii,
        @Nullable Condition when,
        @Nullable Condition within,
        String prefill,
        String naming) {
    /// @param answers the other answers, of the form or of the table's row
    boolean isAsked(JsonNode answers) {
        return conditions().stream().allMatch(condition -> condition.holds(answers));
    }

    /// All of them must hold; none: it is asked always.
    List<Condition> conditions() {
        return Stream.of(Optional.ofNullable(when), Optional.ofNullable(within))
                .flatMap(Optional::stream)
                .toList();
    }

    /// How personal a value is (PIPL articles 4 and 28). Sensitive values are masked for readers.
    public enum Pii {
        NONE,
        PERSONAL,
        SENSITIVE
    }
}
