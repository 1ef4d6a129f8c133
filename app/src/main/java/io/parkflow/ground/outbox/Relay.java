package io.parkflow.ground.outbox;

import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.tenancy.Visits;
import io.parkflow.ground.tenancy.operator.Waiting;
import jakarta.inject.Singleton;

/// Visits the parks that have something to tell, in turn, so that a busy one does not hold up the others.
@Singleton
final class Relay {
    private final Waiting waiting;
    private final Visits visits;
    private final Round round;

    Relay(Waiting waiting, Visits visits, Round round) {
        this.waiting = waiting;
        this.visits = visits;
        this.round = round;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "3s")
    void visit() {
        visits.each("relay", waiting::parks, round::go);
    }
}
