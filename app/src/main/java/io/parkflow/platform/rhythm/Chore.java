package io.parkflow.platform.rhythm;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Work a feature does in every park when its hour has come, beside the five beats.
///
/// Every node that is up does it, and does it again after it was down: what it has done must stand in the park's rows,
/// so that doing it once more changes nothing. It opens its own transactions.
public interface Chore {
    /// The newest hour at which there was something to do, as text: every full hour, unless the work has hours of its
    /// own. Asked every minute, for all parks of a zone at once, so it may look at the clock only.
    default String newest(Instant now, ZoneId zone) {
        return now.atZone(zone).truncatedTo(ChronoUnit.HOURS).toString();
    }

    /// In the park.
    ///
    /// @return false while another node is still at it: asked again soon
    boolean perform(Instant now);
}
