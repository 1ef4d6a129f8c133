package io.parkflow.ground.tenancy;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works in parks in turn, inside each of them. Trouble in one does not hold up the others: its own rows say what is
/// still due, and the next visit tries again.
@Singleton
public final class Visits {
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    private final Parks parks;
    private final boolean enabled;

    Visits(Parks parks, @Value("${parkflow.jobs:true}") boolean enabled) {
        this.parks = parks;
        this.enabled = enabled;
    }

    /// @param what    is done there, for the log
    /// @param waiting parks that have something due; not asked where jobs are switched off
    public void each(String what, Supplier<List<UUID>> waiting, Runnable work) {
        if (enabled) {
            waiting.get().forEach(park -> visit(what, park, work));
        }
    }

    private void visit(String what, UUID id, Runnable work) {
        try {
            parks.find(id).map(Park::tenant).ifPresent(tenant -> Tenancy.run(tenant, work));
        } catch (RuntimeException e) {
            LOG.warn("{} of park {} waits for the next visit", what, id, e);
        }
    }
}
