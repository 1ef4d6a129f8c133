package io.parkflow.ground.tenancy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// What the clocks on the walls of the bound park say. Nobody else asks which day it is there.
@Singleton
public final class ParkTime {
    private final Parks parks;
    private final Clock clock;

    ParkTime(Parks parks, Clock clock) {
        this.parks = parks;
        this.clock = clock;
    }

    public ZoneId zone() {
        return parks.find(Tenancy.current().id())
                .map(park -> ZoneId.of(park.zone()))
                .orElseThrow();
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    public LocalDate day(Instant at) {
        return at(at).toLocalDate();
    }

    public ZonedDateTime at(Instant moment) {
        return moment.atZone(zone());
    }

    /// The moment a day begins.
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }
}
