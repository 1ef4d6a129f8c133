package io.parkflow.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands until it is moved.
public final class MovableClock extends Clock {
    private volatile Instant now;

    public MovableClock(String start) {
        this.now = Instant.parse(start);
    }

    public synchronized void forward(Duration time) {
        now = now.plus(time);
    }

    public synchronized void set(String moment) {
        now = Instant.parse(moment);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
