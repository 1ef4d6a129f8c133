package io.parkflow.platform.messages;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Once a day lets go of messages older than their park keeps them. What they told of stays in the journal.
@Singleton
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 1_000;

    private final OldMessages messages;
    private final Customs customs;
    private final Parks parks;
    private final Transactions transactions;
    private final Clock clock;
    private final boolean enabled;

    Retention(
            OldMessages messages,
            Customs customs,
            Parks parks,
            Transactions transactions,
            Clock clock,
            @Value("${parkflow.jobs:true}") boolean enabled) {
        this.messages = messages;
        this.customs = customs;
        this.parks = parks;
        this.transactions = transactions;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Scheduled(initialDelay = "15m", fixedDelay = "24h")
    void everyPark() {
        if (!enabled) {
            return;
        }
        for (Park park : parks.all()) {
            try {
                Tenancy.as(park.tenant(), this::purge);
            } catch (RuntimeException e) {
                LOG.warn("old messages of park {} could not be removed, tomorrow tries again", park.id(), e);
            }
        }
    }

    /// Of the bound park, in small transactions.
    ///
    /// @return how many messages went
    int purge() {
        Instant before = clock.instant()
                .minus(Duration.ofDays(transactions.read(customs::read).keptDays()));
        int gone = 0;
        for (int last = BATCH; last == BATCH; gone += last) {
            last = transactions.write(() -> messages.drop(before, BATCH));
        }
        for (int last = BATCH; last == BATCH; ) {
            last = transactions.write(() -> messages.dropTraces(before, BATCH));
        }
        return gone;
    }
}
