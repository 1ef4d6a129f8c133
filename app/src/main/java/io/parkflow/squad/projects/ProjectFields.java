package io.parkflow.squad.projects;

import io.parkflow.ground.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A project field by field, as text: what an event says has changed, and what two days differ in, is the same.
final class ProjectFields {
    private ProjectFields() {}

    /// Every field but key and version, in the order of the form; what is empty is the empty text.
    static Map<String, String> of(Project project) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", project.code());
        fields.put("name", project.name());
        fields.put("ownerUscc", project.owner().uscc());
        fields.put("ownerName", project.owner().name());
        fields.put("category", project.category().name());
        fields.put("level", project.level().name());
        fields.put("industry", project.industry().orElse(""));
        fields.put("space", project.space().orElse(""));
        fields.put("track", project.track().orElse(""));
        fields.put("library", project.library().name());
        fields.put("stage", project.stage().name());
        fields.put("course", project.course().name());
        fields.put("isSquad", String.valueOf(project.isSquad()));
        fields.put("isTop500", String.valueOf(project.isTop500()));
        amounts(fields, project.amounts());
        fields.put("landArea", number(project.landArea()));
        fields.put("buildArea", number(project.buildArea()));
        fields.put("jobs", text(project.jobs()));
        targets(fields, project.targets());
        people(fields, project.people());
        fields.put(
                "commitments",
                String.join(
                        "；",
                        project.commitments().stream()
                                .map(each -> each.item()
                                        + each.until()
                                                .map(day -> "（" + day + "）")
                                                .orElse(""))
                                .toList()));
        fields.put("caseId", text(project.caseId()));
        return fields;
    }

    private static void amounts(Map<String, String> fields, Amounts amounts) {
        fields.put("totalInvest", amounts.total().toString());
        fields.put("annualPlan", amounts.annualPlan().toString());
        fields.put("contractInvest", money(amounts.contract()));
        fields.put("inPlaceInvest", money(amounts.inPlace()));
        fields.put("output", money(amounts.output()));
        fields.put("tax", money(amounts.tax()));
    }

    private static void targets(Map<String, String> fields, Targets targets) {
        fields.put("contractOn", text(targets.contract()));
        fields.put("plannedStart", text(targets.start()));
        fields.put("plannedFinish", text(targets.finish()));
        fields.put("plannedProduction", text(targets.production()));
        fields.put("admittedOn", text(targets.admitted()));
        fields.put("startedOn", text(targets.started()));
        fields.put("finishedOn", text(targets.finished()));
    }

    private static void people(Map<String, String> fields, People people) {
        fields.put("leader", text(people.leader().map(UUID::toString)));
        fields.put("chief", text(people.chief().map(UUID::toString)));
        fields.put("officer", text(people.officer().map(UUID::toString)));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String money(Optional<Money> value) {
        return text(value);
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(amount -> amount.stripTrailingZeros().toPlainString()).orElse("");
    }

    /// Field → what it was, what it is; nothing for what is the same.
    static Map<String, List<String>> changes(Project before, Project after) {
        return Fields.changes(of(before), of(after));
    }
}
