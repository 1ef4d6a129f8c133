package io.parkflow.ground.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The State Council's holiday notices as the standard library carries them, one file a year:
/// `standard/calendar/<year>.json`, days as runs `{"kind","name","from","to"}`, both ends included.
///
/// @param years consecutive, from 2019
/// @param days each with the address of its year's latest notice as source
public record Notices(Set<Integer> years, List<CalendarDay> days) {
    private static final int FIRST_YEAR = 2019;

    public Notices {
        years = Set.copyOf(years);
        days = List.copyOf(days);
    }

    /// Reads every year there is.
    ///
    /// @throws UncheckedIOException when a file cannot be read
    public static Notices standard() {
        var years = new TreeSet<Integer>();
        var days = new ArrayList<CalendarDay>();
        var mapper = new ObjectMapper();
        for (int year = FIRST_YEAR; ; year++) {
            try (var file = Notices.class.getResourceAsStream("/standard/calendar/" + year + ".json")) {
                if (file == null) {
                    return new Notices(years, days);
                }
                days.addAll(days(mapper.readTree(file)));
                years.add(year);
            } catch (IOException e) {
                throw new UncheckedIOException("notice of " + year, e);
            }
        }
    }

    /// One calendar of all of them, its version naming the last year and the number of days.
    public Calendar calendar() {
        var last = years.stream().mapToInt(Integer::intValue).max().orElse(0);
        return Calendar.of("cn-" + last + "-" + days.size(), years, days);
    }

    private static List<CalendarDay> days(JsonNode notice) {
        var sources = notice.required("sources");
        var source = sources.get(sources.size() - 1).asText();
        return notice.required("days")
                .valueStream()
                .flatMap(run -> days(run, source))
                .collect(Collectors.toList());
    }

    private static Stream<CalendarDay> days(JsonNode run, String source) {
        var kind = CalendarDay.Kind.valueOf(run.required("kind").asText());
        var name = run.required("name").asText();
        var last = LocalDate.parse(run.required("to").asText());
        return LocalDate.parse(run.required("from").asText())
                .datesUntil(last.plusDays(1))
                .map(day -> new CalendarDay(day, kind, name, source));
    }
}
