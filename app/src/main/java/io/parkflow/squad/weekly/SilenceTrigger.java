package io.parkflow.squad.weekly;

import io.parkflow.squad.orders.Cause;
import io.parkflow.squad.orders.Level;
import io.parkflow.squad.orders.Trigger;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Two weeks without a report are a yellow order, three a red one, unless the park says otherwise. One silence is one
/// cause, however long it lasts.
@Singleton
final class SilenceTrigger implements Trigger {
    private static final String RULES = "silence";

    private final Silences silences;
    private final Rulebook rulebook;

    SilenceTrigger(Silences silences, Rulebook rulebook) {
        this.silences = silences;
        this.rulebook = rulebook;
    }

    @Override
    public List<Cause> found(Instant now) {
        Rulebook.Rules rules = rulebook.current();
        int red = rules.number(RULES, "redWeeks");
        return silences.of(rules.number(RULES, "yellowWeeks")).stream()
                .map(silence -> cause(silence, red))
                .toList();
    }

    private static Cause cause(Silences.Silence silence, int red) {
        String key = "silence:" + silence.project() + ":" + silence.since();
        return new Cause(
                key,
                key,
                silence.weeks() >= red ? Level.RED : Level.YELLOW,
                Optional.of(silence.project()),
                "连续 %d 周未报周报".formatted(silence.weeks()),
                Optional.empty());
    }
}
