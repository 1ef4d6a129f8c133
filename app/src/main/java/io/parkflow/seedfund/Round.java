package io.parkflow.seedfund;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.money.Money;
import java.time.Instant;
import java.util.UUID;

/// A call for applications.
///
/// @param preset   key of the rules it was made by
/// @param closesAt the first moment it is over: midnight after its last day, in the park's zone
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

    @Serdeable
    enum State {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("upcoming")
        UPCOMING,
        @JsonProperty("open")
        OPEN,
        @JsonProperty("closed")
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
