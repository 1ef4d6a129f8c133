package io.parkflow.ground.calendar;

import java.time.LocalDate;

/// One day that differs from the plain week: a holiday (`OFF`) or a weekend day that is worked (`WORK`).
///
/// @param source where it is announced: the address of the notice, or the park's own decision
public record CalendarDay(LocalDate day, Kind kind, String name, String source) {
    public enum Kind {
        OFF,
        WORK
    }
}
