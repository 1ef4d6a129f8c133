package io.parkflow.squad.weekly;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Earlier;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// The form of a report begins with what was reported last: what has not changed need not be typed again.
@Singleton
final class LastWeek implements Earlier {
    private final Reports reports;

    LastWeek(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String workflow() {
        return Opening.WORKFLOW;
    }

    @Override
    public Optional<ObjectNode> find(UUID caseId, String form) {
        return reports.ofCase(caseId)
                .flatMap(report -> reports.before(report.project(), report.week()))
                .map(LastWeek::said);
    }

    private static ObjectNode said(Report last) {
        ObjectNode form = Trees.empty();
        last.progress().ifPresent(text -> form.put("progressText", text));
        last.nextPlan().ifPresent(text -> form.put("nextWeekPlan", text));
        last.confidence().ifPresent(word -> form.put("confidence", word));
        last.investTotal().map(Money::toString).ifPresent(amount -> form.put("investTotal", amount));
        last.milestones()
                .map(Trees::read)
                .filter(rows -> !rows.isEmpty())
                .ifPresent(rows -> form.set("milestones", rows));
        return form;
    }
}
