package io.parkflow.platform.forms;

/// What a step may do with a field, weakest first.
public enum Right {
    /// Not even its presence is told.
    HIDDEN,
    /// Seen, sensitive values masked.
    READ,
    /// Seen as it is.
    CLEAR,
    WRITE,
    /// Written, and must be answered at this step.
    REQUIRED;

    public boolean writes() {
        return this == WRITE || this == REQUIRED;
    }
}
