package io.parkflow.ground.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the log says about an attempt before its password is looked at.
///
/// Nobody can be locked out from afar: waiting is imposed on a pair of account and address, the budget of an address
/// does not touch one from which the account has been signed in, and an account under attack is only answered more
/// slowly, and only to strangers.
///
/// @param misses     failures of this account from this address since it last passed there
/// @param last       the latest of them
/// @param known      the account has passed from this address in the last 90 days
/// @param spent      the address has used up its failures
/// @param onAccount  failures of the account in the last ten minutes from anywhere
record Suspicion(long misses, Optional<Instant> last, boolean known, boolean spent, long onAccount) {
    private static final int FREE_MISSES = 5;
    private static final long LONGEST_WAIT = 900;
    private static final long SPENT_WAIT = 60;
    private static final int CALM = 20;
    private static final long SLOWEST_MILLIS = 3_000;

    /// Seconds until this pair may try again; zero: now.
    long wait(Instant now) {
        if (spent && !known) {
            return SPENT_WAIT;
        }
        if (misses < FREE_MISSES || last.isEmpty()) {
            return 0;
        }
        long pause = Math.min(LONGEST_WAIT, 1L << Math.min(20, misses - FREE_MISSES));
        long left = Duration.between(now, last.get().plusSeconds(pause)).toMillis();
        return left <= 0 ? 0 : left / 1000 + 1;
    }

    Duration slowness() {
        long millis = known ? 0 : Math.clamp((onAccount - CALM) * 100, 0, SLOWEST_MILLIS);
        return Duration.ofMillis(millis);
    }
}
