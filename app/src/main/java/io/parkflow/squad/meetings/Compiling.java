package io.parkflow.squad.meetings;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.squad.blockers.Blocker;
import io.parkflow.squad.blockers.Blockers;
import io.parkflow.squad.orders.Level;
import io.parkflow.squad.orders.Order;
import io.parkflow.squad.orders.Orders;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Draws up the agenda of a week: red before yellow, then blockers that are new, then what is due. A project is spoken
/// of
/// once, for the gravest reason; the other reasons stand in its detail.
@Singleton
final class Compiling {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Reports reports;
    private final Blockers blockers;
    private final Orders orders;
    private final Outcomes outcomes;
    private final Projects projects;
    private final Calendars calendars;

    Compiling(
            Reports reports,
            Blockers blockers,
            Orders orders,
            Outcomes outcomes,
            Projects projects,
            Calendars calendars) {
        this.reports = reports;
        this.blockers = blockers;
        this.orders = orders;
        this.outcomes = outcomes;
        this.projects = projects;
        this.calendars = calendars;
    }

    List<Agenda.Item> of(Week week) {
        Map<UUID, List<String>> red = new LinkedHashMap<>();
        Map<UUID, List<String>> yellow = new LinkedHashMap<>();
        for (Report report : reports.of(week.id())) {
            if (report.firstAt().isEmpty() && report.redAt().isPresent()) {
                add(red, report.project(), "本周周报未报");
            } else if (report.confidence().filter("BLOCKED"::equals).isPresent()) {
                add(red, report.project(), "周报判断：受阻");
            } else if (report.confidence().filter("AT_RISK"::equals).isPresent()) {
                add(yellow, report.project(), "周报判断：有风险");
            }
        }
        for (Order order : orders.open()) {
            if (order.level() != Level.BLUE) {
                order.project()
                        .ifPresent(project -> add(
                                order.level() == Level.RED ? red : yellow,
                                project,
                                order.number() + "：" + order.reason()));
            }
        }
        List<Agenda.Item> items = new ArrayList<>();
        Map<UUID, Project> known = known(red, yellow);
        items.addAll(items(Agenda.Reason.RED, red, known));
        red.keySet().forEach(yellow::remove);
        items.addAll(items(Agenda.Reason.YELLOW, yellow, known));
        items.addAll(raised(week.agendaAt()));
        items.addAll(due(week.meetingAt()));
        return List.copyOf(items);
    }

    private static void add(Map<UUID, List<String>> reasons, UUID project, String why) {
        reasons.computeIfAbsent(project, _ -> new ArrayList<>()).add(why);
    }

    private Map<UUID, Project> known(Map<UUID, List<String>> red, Map<UUID, List<String>> yellow) {
        Map<UUID, Project> known = new HashMap<>(projects.all(red.keySet()));
        known.putAll(projects.all(yellow.keySet()));
        return known;
    }

    private static List<Agenda.Item> items(
            Agenda.Reason reason, Map<UUID, List<String>> reasons, Map<UUID, Project> known) {
        List<Agenda.Item> items = new ArrayList<>();
        reasons.forEach((id, why) -> Optional.ofNullable(known.get(id))
                .ifPresent(project -> items.add(Agenda.Item.of(
                        reason, Optional.of(id), Optional.empty(), project.name(), String.join("；", why)))));
        return items;
    }

    private List<Agenda.Item> raised(Instant until) {
        return blockers.raised(until.minus(A_WEEK), until).stream()
                .filter(blocker -> blocker.closedAt().isEmpty())
                .map(Compiling::item)
                .toList();
    }

    private static Agenda.Item item(Blocker blocker) {
        return Agenda.Item.of(
                Agenda.Reason.BLOCKER,
                Optional.of(blocker.project()),
                Optional.of(blocker.id()),
                blocker.number(),
                "L" + blocker.level() + " " + blocker.description());
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
