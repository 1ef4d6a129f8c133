package io.parkflow.platform.inbox;

import java.time.Instant;

/// Hears that a person has done a step, in the same transaction.
public interface StepListener {

    /// @param pauses the case's clock stood still meanwhile
    void done(String workflow, String step, boolean pauses, Instant openedAt, Instant doneAt);
}
