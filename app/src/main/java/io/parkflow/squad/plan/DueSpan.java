package io.parkflow.squad.plan;

import io.parkflow.ground.problem.Rejected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// From which day to which a calendar is read, both included; at most a quarter at once.
record DueSpan(LocalDate from, LocalDate to) {
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final int MOST = 93;

    /// @param isOpen the first day may be left out
    /// @throws Rejected 400 when one is no day, they are the wrong way round or too far apart
    static DueSpan of(Optional<String> from, String to, boolean isOpen) {
        LocalDate last = day("to", to);
        if (isOpen && from.isEmpty()) {
            return new DueSpan(FIRST, last);
        }
        LocalDate first = day("from", from.orElse(""));
        if (last.isBefore(first)) {
            throw Rejected.malformed("problem.unreadable-argument", "to");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST) {
            throw Rejected.malformed("plan.too-many-days", MOST);
        }
        return new DueSpan(first, last);
    }

    private static LocalDate day(String name, String sent) {
        try {
            return LocalDate.parse(sent);
        } catch (DateTimeParseException e) {
            throw Rejected.malformed("problem.unreadable-argument", name);
        }
    }
}
