package io.parkflow.squad.projects;

/// Whether a project goes on. Beside the stage, so that a paused project knows where it stood.
public enum Course {
    RUNNING,
    PAUSED,
    TERMINATED
}
