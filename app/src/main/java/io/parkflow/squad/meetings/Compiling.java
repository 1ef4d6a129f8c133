package io.parkflow.squad.meetings;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.squad.blockers.Blocker;
import io.parkflow.squad.blockers.Blockers;
import io.parkflow.squad.blockers.OpenBlockers;
import io.parkflow.squad.lights.Lights;
import io.parkflow.squad.orders.Level;
import io.parkflow.squad.orders.Order;
import io.parkflow.squad.orders.Orders;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.weekly.Report;
import io.parkflow.squad.weekly.Reports;
import io.parkflow.squad.weekly.Week;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Draws up the agenda of a week by lights, reports and orders: red before yellow, then blockers that are new, then
/// those that are due, then what was agreed and is due. A project is spoken of once, for the gravest reason; the other
/// reasons stand in its detail.
@Singleton
final class Compiling {
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int CONSULTED = 2;

    private final Lights lights;
    private final Reports reports;
    private final Blockers blockers;
    private final OpenBlockers open;
    private final Orders orders;
    private final Outcomes outcomes;
    private final Meetings meetings;
    private final Projects projects;
    private final Calendars calendars;

    Compiling(
            Lights lights,
            Reports reports,
            Blockers blockers,
            OpenBlockers open,
            Orders orders,
            Outcomes outcomes,
            Meetings meetings,
            Projects projects,
            Calendars calendars) {
        this.lights = lights;
        this.reports = reports;
        this.blockers = blockers;
        this.open = open;
        this.orders = orders;
        this.outcomes = outcomes;
        this.meetings = meetings;
        this.projects = projects;
        this.calendars = calendars;
    }

    /// Why a project is spoken of.
    private record Reason(Colour colour, String text) {}

    List<Agenda.Item> of(String kind, Week week) {
        Map<UUID, Project> running = new LinkedHashMap<>();
        projects.admitted().stream().filter(Project::runs).forEach(project -> running.put(project.id(), project));
        Map<UUID, List<Reason>> reasons = new LinkedHashMap<>();
        lights.reasons(running.keySet())
                .forEach((project, said) -> said.stream()
                        // an order stands below, by its number
                        .filter(reason -> !reason.aspect().equals("order"))
                        .forEach(reason -> add(reasons, project, reason.colour(), reason.why())));
        for (Report report : reports.of(week.id())) {
            if (report.confidence().filter("BLOCKED"::equals).isPresent()) {
                add(reasons, report.project(), Colour.RED, "周报判断：受阻");
            } else if (report.confidence().filter("AT_RISK"::equals).isPresent()) {
                add(reasons, report.project(), Colour.YELLOW, "周报判断：有风险");
            }
            if (report.state() == Report.State.SUBMITTED) {
                add(reasons, report.project(), Colour.YELLOW, "周报提交后未审核");
            }
        }
        for (Order order : orders.open()) {
            if (order.level() != Level.BLUE) {
                Colour colour = order.level() == Level.RED ? Colour.RED : Colour.YELLOW;
                order.project()
                        .ifPresent(project -> add(reasons, project, colour, order.number() + "：" + order.reason()));
            }
        }
        List<Agenda.Item> items = new ArrayList<>();
        items.addAll(items(Agenda.Reason.RED, Colour.RED, reasons, running));
        items.addAll(items(Agenda.Reason.YELLOW, Colour.YELLOW, reasons, running));
        List<Blocker> fresh = raised(kind, week.agendaAt(), running.keySet());
        fresh.forEach(blocker -> items.add(item(Agenda.Reason.BLOCKER, blocker, "")));
        items.addAll(dueBlockers(week.meetingAt(), running.keySet(), fresh));
        items.addAll(due(week.meetingAt()));
        return List.copyOf(items);
    }

    private static void add(Map<UUID, List<Reason>> reasons, UUID project, Colour colour, String why) {
        reasons.computeIfAbsent(project, _ -> new ArrayList<>()).add(new Reason(colour, why));
    }

    /// Those whose gravest reason is of this colour.
    private static List<Agenda.Item> items(
            Agenda.Reason reason, Colour gravest, Map<UUID, List<Reason>> reasons, Map<UUID, Project> known) {
        return reasons.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getKey()))
                .filter(entry -> entry.getValue().stream()
                                .map(Reason::colour)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()
                        == gravest)
                .map(entry -> item(reason, Objects.requireNonNull(known.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private static Agenda.Item item(Agenda.Reason reason, Project project, List<Reason> why) {
        String detail = why.stream()
                .sorted(Comparator.comparing(Reason::colour).reversed())
                .map(Reason::text)
                .distinct()
                .collect(Collectors.joining("；"));
        return Agenda.Item.of(reason, Optional.of(project.id()), Optional.empty(), project.name(), detail);
    }

    /// Since the agenda before looked, however many weeks ago that was; the first one looks back a week.
    private List<Blocker> raised(String kind, Instant until, Set<UUID> running) {
        Instant from = meetings.compiledUntil(kind, until).orElse(until.minus(A_WEEK));
        return blockers.raised(from, until).stream()
                .filter(blocker -> blocker.closedAt().isEmpty() && running.contains(blocker.project()))
                .toList();
    }

    private static Agenda.Item item(Agenda.Reason reason, Blocker blocker, String more) {
        return Agenda.Item.of(
                reason,
                Optional.of(blocker.project()),
                Optional.of(blocker.id()),
                blocker.number(),
                "L" + blocker.level() + " " + blocker.description() + more);
    }

    /// Those whose deadline is there by the end of the meeting's day, but for what is spoken of as new.
    private List<Agenda.Item> dueBlockers(Instant meeting, Set<UUID> running, List<Blocker> fresh) {
        Set<UUID> known = fresh.stream().map(Blocker::id).collect(Collectors.toSet());
        LocalDate day = calendars.current().day(meeting);
        return open.handled(calendars.current().start(day.plusDays(1))).stream()
                .filter(due -> running.contains(due.blocker().project())
                        && !known.contains(due.blocker().id()))
                .map(due -> item(
                        Agenda.Reason.DUE_BLOCKER,
                        due.blocker(),
                        "；时限 " + calendars.current().day(due.dueAt())))
                .toList();
    }

    /// What lies on the second level.
    List<Agenda.Item> consulted() {
        List<Blocker> found = open.on(CONSULTED);
        Map<UUID, Project> known =
                projects.all(found.stream().map(Blocker::project).toList());
        return found.stream()
                .filter(blocker -> Optional.ofNullable(known.get(blocker.project()))
                        .filter(Project::runs)
                        .isPresent())
                .map(blocker -> item(Agenda.Reason.NAMED, blocker, ""))
                .toList();
    }

    private List<Agenda.Item> due(Instant meeting) {
        LocalDate until = calendars.current().day(meeting);
        return outcomes.due(until).stream()
                .map(outcome -> Agenda.Item.of(
                        Agenda.Reason.DUE,
                        outcome.project(),
                        Optional.of(outcome.id()),
                        outcome.what(),
                        "时限 " + outcome.dueOn() + "；验收标准：" + outcome.acceptance()))
                .toList();
    }
}
