package io.parkflow.platform.rhythm;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks once a minute whether a beat is due in a park, and asks the park only when it is: what a node knows to be done
/// it does not ask for again.
@Singleton
final class Metronome {
    private static final Logger LOG = LoggerFactory.getLogger(Metronome.class);

    private final Parks parks;
    private final Conductor conductor;
    private final List<Chore> chores;
    private final Clock clock;
    private final boolean enabled;
    private final Map<UUID, String> done = new ConcurrentHashMap<>();

    Metronome(
            Parks parks,
            Conductor conductor,
            List<Chore> chores,
            Clock clock,
            @Value("${parkflow.jobs:true}") boolean enabled) {
        this.parks = parks;
        this.conductor = conductor;
        this.chores = List.copyOf(chores);
        this.clock = clock;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "30s")
    void tick() {
        if (enabled) {
            beat();
        }
    }

    void beat() {
        Instant now = clock.instant();
        Map<String, String> byZone = new HashMap<>();
        for (Park park : parks.all()) {
            String periods = byZone.computeIfAbsent(park.zone(), zone -> newest(now, ZoneId.of(zone)));
            if (park.active() && !periods.equals(done.get(park.id()))) {
                run(park, periods);
            }
        }
    }

    private String newest(Instant now, ZoneId zone) {
        return Stream.concat(
                        Arrays.stream(Beat.values())
                                .map(beat -> beat.newest(now, zone).key()),
                        chores.stream().map(chore -> chore.newest(now, zone)))
                .collect(Collectors.joining(" "));
    }

    private void run(Park park, String periods) {
        try {
            if (Tenancy.as(park.tenant(), this::work)) {
                done.put(park.id(), periods);
            }
        } catch (RuntimeException e) {
            // the next minute tries again
            LOG.warn("the beats of park {} could not run", park.id(), e);
        }
    }

    /// A chore that fails is tried again with the next minute and holds up no other.
    private boolean work() {
        boolean done = conductor.go();
        for (Chore chore : chores) {
            try {
                done &= chore.perform(clock.instant());
            } catch (RuntimeException e) {
                LOG.warn("{} failed", chore.getClass().getSimpleName(), e);
                done = false;
            }
        }
        return done;
    }
}
