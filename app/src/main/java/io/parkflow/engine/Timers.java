package io.parkflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Deadlines the engine itself waits for, in the bound park.
public interface Timers {
    /// @param deadline name of the deadline in the bundle
    /// @param since    when it began to run
    record Timer(String id, UUID caseId, String deadline, Instant since, Instant due) {}

    List<Timer> open(int most);

    /// Those of one case.
    List<Timer> of(UUID caseId);

    /// Inside the caller's transaction.
    ///
    /// @return false when it has run meanwhile
    boolean move(String id, Instant due);
}
