package io.parkflow.ground.calendar;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The national calendar for every park, until a park lays its own days over it.
@Factory
final class StandardCalendars {
    @Singleton
    Calendars calendars() {
        return Calendars.fixed(Notices.standard().calendar());
    }
}
