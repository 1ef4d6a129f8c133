package io.parkflow.engine;

import java.util.List;

/// The park's failed steps.
public interface Incidents {

    /// @return newest first, at most 100
    List<Incident> open();

    /// Puts the step back into the queue.
    ///
    /// @return false when there is no such incident in this park
    boolean retry(String id);
}
