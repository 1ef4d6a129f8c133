package io.parkflow.ground.outbox;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.operator.Waiting;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Visits the parks that have something to tell, in turn, so that a busy one does not hold up the others.
@Singleton
final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final Waiting waiting;
    private final Parks parks;
    private final Round round;
    private final boolean enabled;

    Relay(Waiting waiting, Parks parks, Round round, @Value("${parkflow.jobs:true}") boolean enabled) {
        this.waiting = waiting;
        this.parks = parks;
        this.round = round;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "3s")
    void visit() {
        if (enabled) {
            waiting.parks().forEach(this::visit);
        }
    }

    private void visit(UUID id) {
        try {
            parks.find(id).map(Park::tenant).ifPresent(tenant -> Tenancy.run(tenant, round::go));
        } catch (RuntimeException e) {
            // the next visit tries again; the park's own rows say what failed
            LOG.warn("relay of park {} failed", id, e);
        }
    }
}
