package io.parkflow.platform.committee;

/// What the committee made of an item.
public enum Outcome {
    APPROVED,
    /// Approved, with conditions to be met before an agreement is signed.
    CONDITIONAL,
    /// Put off once, until more papers are there.
    DEFERRED,
    VETOED;

    public boolean grants() {
        return switch (this) {
            case APPROVED, CONDITIONAL -> true;
            case DEFERRED, VETOED -> false;
        };
    }
}
