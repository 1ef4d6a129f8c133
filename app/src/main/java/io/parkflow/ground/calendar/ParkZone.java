package io.parkflow.ground.calendar;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.tenancy.operator.Founding;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// By whose clock the park works. From a change on, days and years begin by the new one; deadlines stay as they were
/// counted until somebody counts them again, as with other days of the calendar.
@Singleton
final class ParkZone {
    static final String CHANGED = "calendar.zone.changed";

    private final Parks parks;
    private final Founding founding;
    private final KeptCalendars kept;
    private final Journal journal;
    private final Transactions transactions;

    ParkZone(Parks parks, Founding founding, KeptCalendars kept, Journal journal, Transactions transactions) {
        this.parks = parks;
        this.founding = founding;
        this.kept = kept;
        this.journal = journal;
        this.transactions = transactions;
    }

    Park park() {
        return parks.find(Tenancy.current().id()).orElseThrow(Rejected::missing);
    }

    /// In the caller's transaction; the directory's commits just before it.
    ///
    /// @throws Rejected 412 changed meanwhile, 422 no such zone
    void change(Version seen, String zone, String reason) {
        Park park = park();
        seen.require(park.version(), Map.of("version", park.version(), "zone", park.zone()));
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Rejected.flawed(List.of(Flaw.at("/zone", "identity.no-such-zone")));
        }
        journal.record(Fact.of(CHANGED, "park", park.id())
                .saying(Optional.of(reason))
                .with("from", park.zone())
                .with("to", zone));
        transactions.beforeCommit(() -> {
            if (!founding.move(park.id(), park.version(), ZoneId.of(zone))) {
                throw Rejected.stale();
            }
        });
        transactions.afterCommit(() -> {
            parks.forget(park);
            kept.changed();
        });
    }
}
