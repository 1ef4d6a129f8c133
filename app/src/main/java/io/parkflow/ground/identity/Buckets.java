package io.parkflow.ground.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/// Token buckets in this node's memory: so many at once, refilled at so many a second.
final class Buckets {
    private static final int KEPT = 200_000;

    private final double burst;
    private final double perSecond;
    private final Cache<Object, Level> levels;

    Buckets(double burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.levels = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterAccess(Duration.ofMillis((long) (burst / perSecond * 1000) + 1000))
                .build();
    }

    private record Level(double tokens, long atNanos) {}

    /// @return seconds to wait; zero: it may pass, and one token is gone
    long take(Object key) {
        long now = System.nanoTime();
        Level level = levels.asMap().merge(key, new Level(burst - 1, now), (old, _) -> drained(old, now));
        return level.tokens() >= 0 ? 0 : (long) Math.ceil(-level.tokens() / perSecond);
    }

    /// Never deeper than one below empty: who keeps asking is not punished longer.
    private Level drained(Level old, long now) {
        double refilled = Math.min(burst, old.tokens() + (now - old.atNanos()) / 1e9 * perSecond);
        return new Level(Math.max(-1, refilled - 1), now);
    }
}
