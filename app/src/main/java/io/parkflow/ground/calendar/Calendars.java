package io.parkflow.ground.calendar;

/// The calendars in force.
public interface Calendars {
    /// The calendar of the park at hand: the national one with the park's own days laid over it.
    Calendar current();

    /// The State Council's notices alone.
    Calendar national();

    /// The same calendar for everybody, for tests and for a server without park days.
    static Calendars fixed(Calendar calendar) {
        return new Calendars() {
            @Override
            public Calendar current() {
                return calendar;
            }

            @Override
            public Calendar national() {
                return calendar;
            }
        };
    }
}
