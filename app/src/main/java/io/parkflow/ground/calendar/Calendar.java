package io.parkflow.ground.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Which days are worked: Monday to Friday, changed by the State Council's yearly holiday notices and by the
/// park's own days on top. A year without a notice counts Monday to Friday and is *provisional*.
///
/// @param version changes whenever a day changes; deadlines remember it
/// @param years the years whose notice is known
/// @param marks days that differ from the plain week
/// @param zone  whose days and hours these are
public record Calendar(String version, Set<Integer> years, Map<LocalDate, CalendarDay.Kind> marks, ZoneId zone) {
    /// Where no park says otherwise; without summer time.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// Monday to Friday and nothing else: every year is provisional.
    public static final Calendar PLAIN = new Calendar("plain", Set.of(), Map.of());

    private static final int HORIZON_DAYS = 40_000;

    public Calendar {
        years = Set.copyOf(years);
        marks = Map.copyOf(marks);
    }

    Calendar(String version, Set<Integer> years, Map<LocalDate, CalendarDay.Kind> marks) {
        this(version, years, marks, ZONE);
    }

    /// The same days in another zone.
    public Calendar in(ZoneId other) {
        return new Calendar(version, years, marks, other);
    }

    /// The day a moment falls on here.
    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /// The moment a day begins here.
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public static Calendar of(String version, Set<Integer> years, Collection<CalendarDay> days) {
        var marks = new HashMap<LocalDate, CalendarDay.Kind>();
        days.forEach(day -> marks.put(day.day(), day.kind()));
        return new Calendar(version, years, marks);
    }

    /// This calendar with a park's own days laid over it (for example a local festival,
    /// 全国年节及纪念日放假办法 article 4).
    public Calendar with(String overlayVersion, Collection<CalendarDay> parkDays) {
        var merged = new HashMap<>(marks);
        parkDays.forEach(day -> merged.put(day.day(), day.kind()));
        return new Calendar(version + "+" + overlayVersion, years, merged, zone);
    }

    /// This calendar with years whose notice the park has taken in itself.
    public Calendar knowing(Collection<Integer> more) {
        var known = new HashSet<>(years);
        known.addAll(more);
        return new Calendar(version, known, marks, zone);
    }

    public boolean isWorkday(LocalDate day) {
        var mark = marks.get(day);
        if (mark != null) {
            return mark == CalendarDay.Kind.WORK;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /// The n-th working day after a day; the day itself never counts (民法典 article 201).
    ///
    /// @param n at least 1
    public LocalDate workdayAfter(LocalDate day, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("counting starts at the first working day");
        }
        var at = day;
        for (int left = n, walked = 0; left > 0; walked++) {
            if (walked > HORIZON_DAYS) {
                throw new IllegalStateException("calendar without working days");
            }
            at = at.plusDays(1);
            left -= isWorkday(at) ? 1 : 0;
        }
        return at;
    }

    /// The day itself when it is worked, else the next one that is.
    public LocalDate workdayFrom(LocalDate day) {
        return isWorkday(day) ? day : workdayAfter(day, 1);
    }

    /// Working days from the first day to the last, both counted.
    public int workdays(LocalDate first, LocalDate last) {
        return (int) first.datesUntil(last.plusDays(1)).filter(this::isWorkday).count();
    }

    /// Working days that have passed on a day since another, that one not counted; none before it.
    public int workdaysSince(LocalDate start, LocalDate day) {
        return day.isAfter(start) ? workdays(start.plusDays(1), day) : 0;
    }

    /// Whether a moment lies in a year whose notice is not known yet.
    ///
    /// @return true, or nothing to be said
    public Optional<Boolean> findProvisional(Instant due) {
        LocalDate day = day(due);
        return unknownYears(day, day).isEmpty() ? Optional.empty() : Optional.of(true);
    }

    /// Years touched by a span whose notice is not known yet: what was counted there is provisional.
    public SortedSet<Integer> unknownYears(LocalDate first, LocalDate last) {
        var unknown = new TreeSet<Integer>();
        IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(y -> !years.contains(y))
                .forEach(unknown::add);
        return Collections.unmodifiableSortedSet(unknown);
    }
}
