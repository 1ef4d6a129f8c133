package io.parkflow.ground.outbox;

import jakarta.inject.Singleton;
import java.util.List;

/// Will not hear of one type of fact until its fingers are out of its ears.
@Singleton
final class Deaf implements Listener {
    static final String TYPE = "outbox.noise.made";
    volatile boolean hears;
    volatile int heard;

    @Override
    public void heard(List<Told> facts) {
        facts.forEach(this::heard);
    }

    private void heard(Told fact) {
        if (!fact.type().equals(TYPE)) {
            return;
        }
        if (!hears) {
            throw new IllegalStateException("not now");
        }
        heard++;
    }
}
