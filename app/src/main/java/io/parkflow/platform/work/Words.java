package io.parkflow.platform.work;

import io.parkflow.ground.problem.Flaws;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people say with an operation.
final class Words {
    static final int LONGEST = 2_000;

    private Words() {}

    static Optional<String> find(@Nullable String comment) {
        return Optional.ofNullable(comment).filter(words -> !words.isBlank());
    }

    static void optional(Flaws flaws, @Nullable String comment) {
        flaws.findText("/comment", comment, LONGEST);
    }

    /// @throws io.parkflow.ground.problem.Rejected 422 when there are none
    static String needed(@Nullable String comment) {
        Flaws flaws = new Flaws();
        String words = flaws.text("/comment", comment, LONGEST);
        flaws.refuse();
        return words;
    }
}
