package io.parkflow.squad.rules;

import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.squad.rules.Rulebook.Rules;
import java.time.LocalTime;

/// The moments of a park's week: days counted from Monday, 1 to 7. The meeting is on the first working day after it.
public record Habit(
        int openDay,
        int openHour,
        int reportDay,
        int reportHour,
        int reviewDay,
        int reviewHour,
        int agendaHour,
        int meetingHour,
        int meetingMinute) {
    private static final String GROUP = "week";

    public static Habit of(Rules rules) {
        return new Habit(
                rules.number(GROUP, "openDay"),
                rules.number(GROUP, "openHour"),
                rules.number(GROUP, "reportDay"),
                rules.number(GROUP, "reportHour"),
                rules.number(GROUP, "reviewDay"),
                rules.number(GROUP, "reviewHour"),
                rules.number(GROUP, "agendaHour"),
                rules.number(GROUP, "meetingHour"),
                rules.number(GROUP, "meetingMinute"));
    }

    /// Asked for, reported, reviewed, put on the agenda: on later days each, the agenda not before the review.
    void check(Flaws flaws) {
        boolean days = 1 <= openDay && openDay < reportDay && reportDay < reviewDay && reviewDay <= 7;
        boolean hours = openHour < 24 && reportHour < 24 && reviewHour <= agendaHour && agendaHour < 24;
        boolean meeting = meetingHour < 24 && meetingMinute < 60;
        if (!days || !hours || !meeting) {
            flaws.add(Flaw.at("/rules/" + GROUP + "/openDay", "rules.week-order"));
        }
    }

    public LocalTime opens() {
        return LocalTime.of(openHour, 0);
    }

    public LocalTime reported() {
        return LocalTime.of(reportHour, 0);
    }

    public LocalTime reviewed() {
        return LocalTime.of(reviewHour, 0);
    }

    public LocalTime compiled() {
        return LocalTime.of(agendaHour, 0);
    }

    public LocalTime meets() {
        return LocalTime.of(meetingHour, meetingMinute);
    }
}
