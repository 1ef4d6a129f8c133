package io.parkflow.ground.calendar;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The working calendar of the park: the nation's days with its own over them.
@Controller("/api/v1/calendar")
class CalendarController {
    private static final int MOST = 400;

    private final Calendars calendars;
    private final CalendarDays days;
    private final CalendarDesk desk;

    CalendarController(Calendars calendars, CalendarDays days, CalendarDesk desk) {
        this.calendars = calendars;
        this.days = days;
        this.desk = desk;
    }

    /// @param kind `OFF` or `WORK`
    /// @param own  the park's, not the nation's
    @Serdeable
    record Shown(
            LocalDate day,
            @Schema(allowableValues = {"OFF", "WORK"}) String kind,
            String name,
            String source,
            boolean own) {}

    /// A year.
    ///
    /// @param known    its notice is known; otherwise Monday to Friday count, provisionally
    /// @param workdays in the whole year
    /// @param days     those that differ from the plain week
    @Serdeable
    record Whole(int year, boolean known, int workdays, List<Shown> days, List<String> can, int version) {}

    @Serdeable
    record Day(
            @Nullable LocalDate day,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String source) {}

    /// @param days   days that are set
    /// @param remove days that are the nation's again
    @Serdeable
    record Wanted(
            @Nullable String reason,
            @Nullable List<@Nullable Day> days,
            @Nullable List<LocalDate> remove) {}

    /// A notice as it is passed around as data.
    @Serdeable
    record Notice(
            @Nullable Integer year,
            @Nullable List<String> papers,
            @Nullable List<Map<String, Object>> days,
            @Nullable String reason) {}

    @Serdeable
    record Changed(int version) {}

    @Get("/years/{year}")
    @View
    @Allowed
    @Operation(operationId = "getCalendarYear", summary = "Which days of a year are worked")
    HttpResponse<Whole> year(int year) {
        if (year < 2000 || year > 2100) {
            throw Rejected.missing();
        }
        Calendar calendar = calendars.current();
        Map<LocalDate, CalendarDay> own =
                days.ofPark().stream().collect(Collectors.toMap(CalendarDay::day, day -> day, (_, later) -> later));
        Map<LocalDate, CalendarDay> known = days.known();
        List<Shown> shown = Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(day -> own.containsKey(day) || known.containsKey(day))
                .map(day -> shown(own.getOrDefault(day, known.get(day)), own.containsKey(day)))
                .toList();
        int version = days.version();
        Caller caller = Caller.current();
        List<String> can = caller.may(Rights.CALENDAR_MANAGE)
                ? List.of("change", "import", "editions")
                : caller.may(Rights.RHYTHM_VIEW) ? List.of("editions") : List.of();
        return Version.on(
                new Whole(
                        year,
                        calendar.years().contains(year),
                        calendar.workdays(
                                Year.of(year).atDay(1),
                                Year.of(year + 1).atDay(1).minusDays(1)),
                        shown,
                        can,
                        version),
                version);
    }

    private static Shown shown(@Nullable CalendarDay day, boolean own) {
        CalendarDay there = Objects.requireNonNull(day);
        return new Shown(there.day(), there.kind().name(), there.name(), there.source(), own);
    }

    @Put("/days")
    @Change
    @Allowed(Rights.CALENDAR_MANAGE)
    @Operation(operationId = "changeCalendarDays", summary = "Set or take back days of the park's own")
    HttpResponse<Changed> change(HttpRequest<?> request, @Body Wanted sent) {
        Version seen = Version.seen(request);
        Flaws flaws = new Flaws();
        String reason = flaws.text("/reason", sent.reason(), 200);
        List<@Nullable Day> put = sent.days() == null ? List.of() : sent.days();
        List<LocalDate> remove = sent.remove() == null ? List.of() : sent.remove();
        if (put.isEmpty() && remove.isEmpty() || put.size() + remove.size() > MOST) {
            flaws.add(Flaw.at("/days", "calendar.days", MOST));
        }
        List<CalendarDay> checked = new ArrayList<>();
        for (int i = 0; i < Math.min(put.size(), MOST); i++) {
            find(flaws, "/days/" + i, put.get(i)).ifPresent(checked::add);
        }
        flaws.refuse();
        return changed(desk.change(seen, reason.strip(), checked, remove, Optional.empty()));
    }

    private static Optional<CalendarDay> find(Flaws flaws, String pointer, @Nullable Day day) {
        if (day == null || day.day() == null) {
            flaws.add(Flaw.at(pointer + "/day", "calendar.date"));
            return Optional.empty();
        }
        if (day.day().getYear() < 2000 || day.day().getYear() > 2100) {
            flaws.add(Flaw.at(pointer + "/day", "calendar.date"));
        }
        if (day.kind() == null || !Set.of("OFF", "WORK").contains(day.kind())) {
            flaws.add(Flaw.at(pointer + "/kind", "calendar.kind"));
            return Optional.empty();
        }
        return Optional.of(new CalendarDay(
                day.day(),
                CalendarDay.Kind.valueOf(day.kind()),
                flaws.text(pointer + "/name", day.name(), 50).strip(),
                flaws.text(pointer + "/source", day.source(), 300).strip()));
    }

    @Post("/imports")
    @Change
    @Allowed(Rights.CALENDAR_MANAGE)
    @Operation(operationId = "importNotice", summary = "Take in a year's holiday notice as data")
    HttpResponse<Changed> take(@Body Notice sent) {
        Flaws flaws = new Flaws();
        List<CalendarDay> read = NoticeText.read(
                Trees.of(Map.of(
                        "year", Optional.ofNullable(sent.year()).orElse(0),
                        "papers", Optional.ofNullable(sent.papers()).orElse(List.of()),
                        "days", Optional.ofNullable(sent.days()).orElse(List.of()))),
                flaws);
        String reason = flaws.findText("/reason", sent.reason(), 200).orElse("导入 " + sent.year() + " 年放假通知");
        flaws.refuse();
        return HttpResponse.created(new Changed(
                desk.change(new Version(days.version()), reason, read, List.of(), Optional.ofNullable(sent.year()))));
    }

    private static HttpResponse<Changed> changed(int version) {
        return Version.on(new Changed(version), version);
    }
}
