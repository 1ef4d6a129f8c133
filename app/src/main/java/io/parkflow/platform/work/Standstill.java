package io.parkflow.platform.work;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Members;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A pause as colleagues see it.
///
/// @param askedUntil what somebody who may grant it has still to decide
@Serdeable
record Standstill(
        Instant since,
        LocalDate expectedOn,
        Optional<LocalDate> askedUntil,
        Optional<String> askedBy,
        Optional<String> reason) {

    static Standstill of(Pauses.Pause pause, Members members) {
        return new Standstill(
                pause.since(),
                pause.expectedOn(),
                pause.wish().map(Pauses.Wish::until),
                pause.wish().map(wish -> members.names(List.of(wish.by())).getOrDefault(wish.by(), "")),
                pause.wish().map(Pauses.Wish::reason));
    }
}
