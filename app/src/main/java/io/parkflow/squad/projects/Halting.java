package io.parkflow.squad.projects;

/// A room that must know at once when a project no longer reports every week.
public interface Halting {
    /// In the transaction in which the project is paused, ended, comes to full production or leaves the library.
    ///
    /// @param project as it is from now on
    void halted(Project project);
}
