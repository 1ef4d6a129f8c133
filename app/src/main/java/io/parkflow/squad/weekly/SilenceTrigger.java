package io.parkflow.squad.weekly;

import io.parkflow.squad.orders.Cause;
import io.parkflow.squad.orders.Level;
import io.parkflow.squad.orders.Trigger;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Two weeks without a report are a yellow order, three a red one. One silence is one cause, however long it lasts.
@Singleton
final class SilenceTrigger implements Trigger {
    private static final int YELLOW = 2;
    private static final int RED = 3;

    private final Silences silences;

    SilenceTrigger(Silences silences) {
        this.silences = silences;
    }

    @Override
    public List<Cause> found(Instant now) {
        return silences.of(YELLOW).stream().map(SilenceTrigger::cause).toList();
    }

    private static Cause cause(Silences.Silence silence) {
        String key = "silence:" + silence.project() + ":" + silence.since();
        return new Cause(
                key,
                key,
                silence.weeks() >= RED ? Level.RED : Level.YELLOW,
                Optional.of(silence.project()),
                "连续 %d 周未报周报".formatted(silence.weeks()),
                Optional.empty());
    }
}
