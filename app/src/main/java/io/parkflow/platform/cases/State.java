package io.parkflow.platform.cases;

/// Where a matter of any kind stands; the same words for every workflow.
public enum State {
    SUBMITTED,
    CORRECTION,
    ACCEPTED,
    IN_REVIEW,
    DECISION,
    PUBLICITY,
    EXECUTION,
    CLOSED,
    WITHDRAWN,
    REJECTED,
    LAPSED,
    SUSPENDED,
    TERMINATED;

    public boolean isOver() {
        return switch (this) {
            case CLOSED, WITHDRAWN, REJECTED, LAPSED, TERMINATED -> true;
            case SUBMITTED, CORRECTION, ACCEPTED, IN_REVIEW, DECISION, PUBLICITY, EXECUTION, SUSPENDED -> false;
        };
    }
}
