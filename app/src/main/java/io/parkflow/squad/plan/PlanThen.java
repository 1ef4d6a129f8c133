package io.parkflow.squad.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.projects.PartialDate;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Plans as they were promised at a moment: the newest baseline that was approved by then, what had been reached of it,
/// and how far the rest was. A draft is nobody's promise, so what it was on a day is not kept.
@Singleton
final class PlanThen {
    private final Headway progress;
    private final Sql sql;

    PlanThen(Headway progress, Sql sql) {
        this.progress = progress;
        this.sql = sql;
    }

    private record Promise(UUID project, int version, JsonNode body) {}

    private record Reached(
            UUID id, Optional<LocalDate> on, Optional<Instant> at, Optional<Milestone.Progress> progress) {}

    Plan of(UUID project, Instant moment) {
        return all(List.of(project), moment).getOrDefault(project, Plan.none(project));
    }

    /// Three statements however many; a project that had promised nothing yet is left out.
    Map<UUID, Plan> all(Collection<UUID> projects, Instant moment) {
        Map<UUID, Map<String, Reached>> reached = reached(projects, moment);
        Map<UUID, Plan> plans = new HashMap<>();
        sql.of("""
                        select distinct on (project_id) project_id, version, body from project_baseline
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[])) and approved_at <= :moment
                        order by project_id, version desc
                        """)
                .with("ids", List.copyOf(projects))
                .with("moment", moment)
                .list(row -> new Promise(row.uuid("project_id"), row.integer("version"), Trees.read(row.text("body"))))
                .forEach(promise ->
                        plans.put(promise.project(), plan(promise, reached.getOrDefault(promise.project(), Map.of()))));
        return plans;
    }

    /// Project → key → what is there of it; without a day where it was not said to be done yet.
    private Map<UUID, Map<String, Reached>> reached(Collection<UUID> projects, Instant moment) {
        Map<UUID, Map<String, Reached>> reached = new HashMap<>();
        Map<UUID, Milestone.Progress> progress = this.progress.then(projects, moment);
        sql.of("""
                        select project_id, key, id, case when done_at <= :moment then actual_on end as actual_on,
                            case when done_at <= :moment then done_at end as done_at
                        from project_milestone
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[]))
                        """)
                .with("ids", List.copyOf(projects))
                .with("moment", moment)
                .list(row -> reached.computeIfAbsent(row.uuid("project_id"), _ -> new HashMap<>())
                                .put(row.text("key"), reached(row, progress))
                        == null);
        return reached;
    }

    private static Reached reached(Row row, Map<UUID, Milestone.Progress> progress) {
        UUID id = row.uuid("id");
        return new Reached(
                id, row.findDate("actual_on"), row.findInstant("done_at"), Optional.ofNullable(progress.get(id)));
    }

    private static Plan plan(Promise promise, Map<String, Reached> reached) {
        List<Milestone> milestones = new ArrayList<>();
        promise.body()
                .path("milestones")
                .forEach(node -> PartialDate.find(node.path("planned").asText())
                        .ifPresent(planned -> milestones.add(milestone(promise.project(), node, planned, reached))));
        return new Plan(
                promise.project(),
                Plan.State.FROZEN,
                promise.version(),
                promise.version(),
                milestones,
                new TreeMap<>(PlanJson.curve(promise.body())));
    }

    private static Milestone milestone(UUID project, JsonNode node, PartialDate planned, Map<String, Reached> reached) {
        String key = node.path("key").asText();
        Optional<Reached> there = Optional.ofNullable(reached.get(key));
        return new Milestone(
                there.map(Reached::id)
                        // it was dropped since; the same one has the same id whenever it is asked for
                        .orElseGet(() -> UUID.nameUUIDFromBytes((project + key).getBytes(StandardCharsets.UTF_8))),
                key,
                node.path("name").asText(),
                node.path("isKey").asBoolean(),
                planned,
                node.path("after").valueStream().map(JsonNode::asText).toList(),
                there.flatMap(Reached::on),
                there.flatMap(Reached::at),
                there.flatMap(Reached::progress));
    }
}
