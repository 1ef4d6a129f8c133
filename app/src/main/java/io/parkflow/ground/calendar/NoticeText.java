package io.parkflow.ground.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A holiday notice as it is passed around as data: `{"year", "papers": [address…], "days": [{"name", "date",
/// "isOffDay"}]}`, a day that is worked instead of a holiday with `false`. Days of the year before or after may stand
/// in
/// it, as those of New Year do.
final class NoticeText {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_SOURCE = 300;

    private NoticeText() {}

    /// @return its days; use them only after [Flaws#refuse]
    static List<CalendarDay> read(JsonNode notice, Flaws flaws) {
        int year = notice.path("year").asInt();
        if (year < 2000 || year > 2100) {
            flaws.add(Flaw.at("/year", "calendar.year"));
        }
        String paper = notice.path("papers").path(0).asText("");
        if (paper.length() > LONGEST_SOURCE) {
            flaws.add(Flaw.at("/papers/0", "problem.too-long", LONGEST_SOURCE));
        }
        JsonNode days = notice.path("days");
        if (!days.isArray() || days.isEmpty() || days.size() > MOST) {
            flaws.add(Flaw.at("/days", "calendar.days", MOST));
            return List.of();
        }
        List<CalendarDay> read = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            JsonNode day = days.get(i);
            String name = day.path("name").asText("");
            if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
                flaws.add(Flaw.at("/days/" + i + "/name", "calendar.name"));
            }
            try {
                LocalDate date = LocalDate.parse(day.path("date").asText(""));
                if (Math.abs(date.getYear() - year) > 1 || !day.path("isOffDay").isBoolean()) {
                    flaws.add(Flaw.at("/days/" + i, "calendar.day"));
                }
                read.add(new CalendarDay(
                        date,
                        day.path("isOffDay").asBoolean() ? CalendarDay.Kind.OFF : CalendarDay.Kind.WORK,
                        name.strip(),
                        paper.isBlank() ? "notice " + year : paper));
            } catch (DateTimeException e) {
                flaws.add(Flaw.at("/days/" + i + "/date", "calendar.date"));
            }
        }
        return read;
    }
}
