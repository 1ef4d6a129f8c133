package io.parkflow.engine;

/// The worker that runs due timers and steps of the system.
public interface Jobs {

    /// Begins to look for due work, once the database is ready.
    void start();

    /// Runs what is due now in the bound park, in this thread, until nothing is left. For tests and drills that move
    /// the clock.
    ///
    /// @return number of jobs that ran
    int runDue();
}
