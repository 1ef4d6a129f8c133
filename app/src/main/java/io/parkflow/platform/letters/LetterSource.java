package io.parkflow.platform.letters;

import io.parkflow.ground.docx.Values;
import java.util.Optional;

/// A room that knows what stands in letters. Several may know something about the same one; what it says goes by the
/// codes the letter's declaration lists.
public interface LetterSource {
    /// @return empty when the letter is not about anything of this room; what it does not know it leaves out
    Optional<Values> values(Occasion occasion);
}
