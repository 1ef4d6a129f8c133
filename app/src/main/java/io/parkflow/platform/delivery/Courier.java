package io.parkflow.platform.delivery;

import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Tenant;
import io.parkflow.ground.tenancy.Visits;
import io.parkflow.ground.tenancy.operator.Waiting;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Visits the parks that have something to send, in turn. A park has a few on the way at once and no more, so that a
/// receiver that answers slowly holds up nobody but its own park.
@Singleton
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int OF_A_PARK = 4;
    private static final int IN_ALL = 64;

    private final Waiting waiting;
    private final Visits visits;
    private final Carrier carrier;
    private final Map<UUID, Integer> onTheWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Courier(Waiting waiting, Visits visits, Carrier carrier) {
        this.waiting = waiting;
        this.visits = visits;
        this.carrier = carrier;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "4s")
    void visit() {
        visits.each("delivery", waiting::parksToDeliver, () -> go(Tenancy.current()));
    }

    private void go(Tenant tenant) {
        int all = onTheWay.values().stream().mapToInt(Integer::intValue).sum();
        int room = Math.min(IN_ALL - all, OF_A_PARK - onTheWay.getOrDefault(tenant.id(), 0));
        if (room > 0) {
            carrier.claim(room).forEach(parcel -> start(tenant, parcel));
        }
    }

    private void start(Tenant tenant, Parcel parcel) {
        onTheWay.merge(tenant.id(), 1, Integer::sum);
        threads.execute(() -> {
            try {
                Tenancy.run(tenant, () -> carrier.carry(parcel));
            } catch (RuntimeException e) {
                // it comes due again when the claim ends
                LOG.warn(
                        "delivery {} was not written down: {}",
                        parcel.id(),
                        e.getClass().getSimpleName());
            } finally {
                onTheWay.computeIfPresent(tenant.id(), (_, many) -> many == 1 ? null : many - 1);
            }
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
