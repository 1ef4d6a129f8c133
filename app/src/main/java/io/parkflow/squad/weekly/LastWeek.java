package io.parkflow.squad.weekly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Earlier;
import io.parkflow.squad.plan.Milestone;
import io.parkflow.squad.plan.Plans;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The form of a report begins with what was reported last and with what the plan still asks for: what has not changed
/// need not be typed again.
@Singleton
final class LastWeek implements Earlier {
    /// Rows the form has.
    private static final int MOST = 60;

    private final Reports reports;
    private final Plans plans;
    private final IntoPlan plan;
    private final Calendars calendars;
    private final Clock clock;

    LastWeek(Reports reports, Plans plans, IntoPlan plan, Calendars calendars, Clock clock) {
        this.reports = reports;
        this.plans = plans;
        this.plan = plan;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String workflow() {
        return Opening.WORKFLOW;
    }

    @Override
    public Optional<ObjectNode> find(UUID caseId, String form) {
        return reports.ofCase(caseId).map(this::said).filter(said -> !said.isEmpty());
    }

    private ObjectNode said(Report report) {
        Optional<Report> last = reports.before(report.project(), report.week());
        ObjectNode form = Trees.empty();
        last.flatMap(Report::progress).ifPresent(text -> form.put("progressText", text));
        last.flatMap(Report::nextPlan).ifPresent(text -> form.put("nextWeekPlan", text));
        last.flatMap(Report::confidence).ifPresent(word -> form.put("confidence", word));
        Money planned = plan.known(report.project(), calendars.current().day(clock.instant()));
        Money known = last.flatMap(Report::investTotal)
                .filter(total -> total.isMoreThan(planned))
                .orElse(planned);
        if (!known.isZero()) {
            form.put("investTotal", known.toString());
        }
        ArrayNode rows = rows(plans.of(report.project()).milestones(), before(last));
        if (!rows.isEmpty()) {
            form.set("milestones", rows);
        }
        return form;
    }

    private static JsonNode before(Optional<Report> last) {
        return Trees.read(last.flatMap(Report::milestones).orElse("[]"));
    }

    /// What the plan still asks for, as it was said to stand; without a plan the rows of last time.
    private static ArrayNode rows(List<Milestone> planned, JsonNode before) {
        ArrayNode rows = Trees.empty().putArray("milestones");
        if (planned.isEmpty()) {
            before.forEach(rows::add);
            return rows;
        }
        Map<String, String> states = new HashMap<>();
        before.forEach(
                row -> states.put(row.path("id").asText(""), row.path("state").asText("OPEN")));
        planned.stream().filter(milestone -> !milestone.isDone()).limit(MOST).forEach(milestone -> {
            ObjectNode row = rows.addObject()
                    .put("id", milestone.id().toString())
                    .put("name", milestone.name())
                    .put("state", isRunning(states, milestone) ? "RUNNING" : "OPEN");
            milestone.progress().ifPresent(said -> row.put(IntoPlan.PROGRESS, said.percent()));
        });
        return rows;
    }

    /// One that was said to be done and did not become so, begins anew as running.
    private static boolean isRunning(Map<String, String> states, Milestone milestone) {
        return !states.getOrDefault(milestone.id().toString(), "OPEN").equals("OPEN");
    }
}
