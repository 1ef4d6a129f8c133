package io.parkflow.platform.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A step that waits for somebody.
///
/// @param candidate `m:<member>` or `r:<role>`
public record OpenStep(String step, String candidate, Instant openedAt, Optional<Instant> dueAt) {

    /// Who knows which steps of a case are open: the inbox.
    public interface Source {
        List<OpenStep> of(UUID caseId);
    }
}
