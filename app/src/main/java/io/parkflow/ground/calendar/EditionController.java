package io.parkflow.ground.calendar;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The editions of the park's own days: who changed them, when, why, and which days.
@Controller("/api/v1/calendar/editions")
class EditionController {
    private final CalendarDays days;
    private final Members members;

    EditionController(CalendarDays days, Members members) {
        this.days = days;
        this.members = members;
    }

    /// @param by   who made it; empty: the system
    /// @param days how many days of its own the park had then
    @Serdeable
    record Kept(int version, Instant at, Optional<String> by, String reason, int days, List<Changed> changes) {}

    /// A day that is another than in the edition before.
    ///
    /// @param before empty: the nation's until then
    /// @param after  empty: the nation's again
    @Serdeable
    record Changed(LocalDate day, Optional<Word> before, Optional<Word> after) {}

    @Serdeable
    record Word(@Schema(allowableValues = {"OFF", "WORK"}) String kind, String name, String source) {
        static Word of(CalendarDay day) {
            return new Word(day.kind().name(), day.name(), day.source());
        }
    }

    @Get
    @View
    @Allowed({Rights.CALENDAR_MANAGE, Rights.RHYTHM_VIEW})
    @Operation(
            operationId = "listCalendarEditions",
            summary = "When the park's days were changed, by whom, why and which, newest first")
    Slice<Kept> editions(@QueryValue Optional<Integer> cursor, @QueryValue Optional<Integer> limit) {
        int most = Slice.limit(limit);
        List<Edition> read = days.editions(cursor, most + 1);
        Map<UUID, String> names = members.names(
                read.stream().flatMap(edition -> edition.member().stream()).toList());
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            List<CalendarDay> before = i + 1 < read.size() ? read.get(i + 1).days() : List.of();
            kept.add(kept(read.get(i), before, names));
        }
        return Slice.of(kept, most, Kept::version);
    }

    private static Kept kept(Edition edition, List<CalendarDay> before, Map<UUID, String> names) {
        return new Kept(
                edition.version(),
                edition.at(),
                edition.member().map(member -> names.getOrDefault(member, "")),
                edition.reason(),
                edition.days().size(),
                changes(before, edition.days()));
    }

    /// In the order of the days.
    static List<Changed> changes(List<CalendarDay> before, List<CalendarDay> after) {
        Map<LocalDate, CalendarDay> was = byDay(before);
        Map<LocalDate, CalendarDay> is = byDay(after);
        Map<LocalDate, CalendarDay> either = new TreeMap<>(was);
        either.putAll(is);
        return either.keySet().stream()
                .map(day -> new Changed(
                        day,
                        Optional.ofNullable(was.get(day)).map(Word::of),
                        Optional.ofNullable(is.get(day)).map(Word::of)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<LocalDate, CalendarDay> byDay(List<CalendarDay> days) {
        Map<LocalDate, CalendarDay> map = new TreeMap<>();
        days.forEach(day -> map.put(day.day(), day));
        return map;
    }
}
