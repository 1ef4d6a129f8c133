package io.parkflow.squad.meetings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// How much of what a meeting agreed is done.
///
/// @param onTime done, and never overdue
record Rate(int total, int done, int onTime) {
    static final Rate NONE = new Rate(0, 0, 0);

    static Rate of(List<Outcome> outcomes) {
        int done = 0;
        int onTime = 0;
        for (Outcome outcome : outcomes) {
            boolean isDone = outcome.state() == Outcome.State.DONE;
            done += isDone ? 1 : 0;
            onTime += isDone && outcome.overdueAt().isEmpty() ? 1 : 0;
        }
        return new Rate(outcomes.size(), done, onTime);
    }

    /// Of nothing it is a dash, not zero.
    String percent() {
        return total == 0
                ? "—"
                : BigDecimal.valueOf(done * 100L).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP) + "%";
    }
}
