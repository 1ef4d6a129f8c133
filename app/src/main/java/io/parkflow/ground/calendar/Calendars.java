package io.parkflow.ground.calendar;

import java.util.List;

/// The calendars in force.
public interface Calendars {
    /// The calendar of the park at hand: the national one with the park's own days laid over it.
    Calendar current();

    /// The State Council's notices alone.
    Calendar national();

    /// The calendars by which a deadline of the park may have been counted, oldest first.
    List<Calendar> past();

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

            @Override
            public List<Calendar> past() {
                return List.of(calendar);
            }
        };
    }
}
