package io.parkflow.squad.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.projects.PartialDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A plan as baselines and requests keep it.
final class PlanJson {
    private PlanJson() {}

    static ObjectNode of(Plan plan) {
        ObjectNode body = Trees.empty();
        var milestones = body.putArray("milestones");
        plan.milestones().forEach(milestone -> {
            ObjectNode node = milestones
                    .addObject()
                    .put("key", milestone.key())
                    .put("name", milestone.name())
                    .put("planned", milestone.planned().toString())
                    .put("isKey", milestone.isKey());
            var after = node.putArray("after");
            milestone.after().forEach(after::add);
        });
        var curve = body.putArray("curve");
        plan.curve()
                .forEach((month, amount) ->
                        curve.addObject().put("month", month.toString()).put("amount", amount.toString()));
        return body;
    }

    /// Key → when it was planned.
    static Map<String, PartialDate> planned(JsonNode body) {
        Map<String, PartialDate> planned = new HashMap<>();
        body.path("milestones")
                .forEach(node -> PartialDate.find(node.path("planned").asText())
                        .ifPresent(date -> planned.put(node.path("key").asText(), date)));
        return planned;
    }

    /// As it would be sent.
    static PlanBody body(JsonNode kept) {
        List<PlanBody.Point> points = new ArrayList<>();
        kept.path("milestones")
                .forEach(node -> points.add(new PlanBody.Point(
                        node.path("key").asText(),
                        node.path("name").asText(),
                        node.path("planned").asText(),
                        node.path("isKey").asBoolean(),
                        node.path("after").valueStream().map(JsonNode::asText).toList())));
        List<PlanBody.Month> months = new ArrayList<>();
        kept.path("curve")
                .forEach(node -> months.add(new PlanBody.Month(
                        node.path("month").asText(),
                        Money.yuan(node.path("amount").asText()))));
        return new PlanBody(points, months);
    }

    static Map<YearMonth, Money> curve(JsonNode body) {
        Map<YearMonth, Money> curve = new HashMap<>();
        body.path("curve")
                .forEach(node -> curve.put(
                        YearMonth.parse(node.path("month").asText()),
                        Money.yuan(node.path("amount").asText())));
        return curve;
    }

    static Optional<Money> money(JsonNode body, String field) {
        return body.hasNonNull(field) ? Optional.of(Money.yuan(body.path(field).asText())) : Optional.empty();
    }

    static Optional<PartialDate> date(JsonNode body, String field) {
        return body.hasNonNull(field) ? PartialDate.find(body.path(field).asText()) : Optional.empty();
    }
}
