package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.problem.Flaw;
import java.util.List;

/// The outcome of a check.
///
/// @param data the whole answer, normalised; fields with a flaw keep no value. To be stored only when [#isClean]
/// @param flaws everything that must be put right
/// @param warnings what a desk should look at; never a refusal
public record Checked(ObjectNode data, List<Flaw> flaws, List<Flaw> warnings) {
    public Checked {
        flaws = List.copyOf(flaws);
        warnings = List.copyOf(warnings);
    }

    public boolean isClean() {
        return flaws.isEmpty();
    }
}
