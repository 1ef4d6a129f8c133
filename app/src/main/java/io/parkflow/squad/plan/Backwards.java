package io.parkflow.squad.plan;

import io.parkflow.ground.calendar.Calendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 倒排: when each milestone must be reached at the latest, from the end backwards in working days.
final class Backwards {
    private final Calendar calendar;

    Backwards(Calendar calendar) {
        this.calendar = calendar;
    }

    /// @param days working days it takes once those before it are reached
    record Leg(String key, int days, List<String> after) {}

    /// @param legs without a circle: [Plans] refuses one
    /// @param end  the last day of the last
    /// @return key → latest day, always a working day or the end itself
    Map<String, LocalDate> from(List<Leg> legs, LocalDate end) {
        Map<String, LocalDate> latest = new HashMap<>();
        legs.forEach(leg -> latest.put(leg.key(), latest(leg.key(), legs, end, latest)));
        return latest;
    }

    private LocalDate latest(String key, List<Leg> legs, LocalDate end, Map<String, LocalDate> known) {
        LocalDate found = known.get(key);
        if (found != null) {
            return found;
        }
        LocalDate day = legs.stream()
                .filter(leg -> leg.after().contains(key))
                .map(leg -> before(latest(leg.key(), legs, end, known), leg.days()))
                .min(LocalDate::compareTo)
                .orElse(end);
        known.put(key, day);
        return day;
    }

    /// As many working days before a day; the day itself does not count.
    LocalDate before(LocalDate day, int workdays) {
        LocalDate at = day;
        for (int left = workdays; left > 0; ) {
            at = at.minusDays(1);
            left -= calendar.isWorkday(at) ? 1 : 0;
        }
        return at;
    }
}
