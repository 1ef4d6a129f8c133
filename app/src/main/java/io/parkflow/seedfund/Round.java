package io.parkflow.seedfund;

import io.parkflow.ground.money.Money;
import java.time.Instant;
import java.util.UUID;

/// A call for applications.
///
/// @param preset   key of the rules it was made by
/// @param closesAt the first moment it is over: midnight after its last day, Asia/Shanghai
record Round(
        UUID id,
        UUID fund,
        String title,
        String preset,
        Terms terms,
        Instant opensAt,
        Instant closesAt,
        Money budget,
        String notice,
        boolean published,
        int version) {

    enum State {
        DRAFT,
        UPCOMING,
        OPEN,
        CLOSED
    }

    State state(Instant now) {
        if (!published) {
            return State.DRAFT;
        }
        if (now.isBefore(opensAt)) {
            return State.UPCOMING;
        }
        return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
    }
}
