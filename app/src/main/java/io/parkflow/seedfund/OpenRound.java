package io.parkflow.seedfund;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.platform.presence.Subject;
import jakarta.inject.Singleton;
import java.util.UUID;

/// A call that is not published yet is open to those who prepare and publish it.
@Singleton
final class OpenRound implements Subject {
    private final Rounds rounds;

    OpenRound(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public boolean isOpen(UUID id) {
        Caller caller = Caller.current();
        return (caller.may(Rights.SEEDFUND_ROUNDS_MANAGE) || caller.may(Rights.SEEDFUND_ROUNDS_PUBLISH))
                && rounds.find(id).filter(round -> !round.published()).isPresent();
    }
}
