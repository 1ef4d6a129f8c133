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

    private record Promise(UUID project, int version, JsonNode body) {
        static Promise of(Row row) {
            return new Promise(row.uuid("project_id"), row.integer("version"), Trees.read(row.text("body")));
        }
    }

    private record Reached(UUID project, String key, UUID id, Optional<LocalDate> on, Optional<Instant> at) {
        static Reached of(Row row) {
            return new Reached(
                    row.uuid("project_id"),
                    row.text("key"),
                    row.uuid("id"),
                    row.findDate("actual_on"),
                    row.findInstant("done_at"));
        }
    }

    Plan of(UUID project, Instant moment) {
        return all(List.of(project), moment).getOrDefault(project, Plan.none(project));
    }

    /// Three statements however many; a project without a baseline then is left out.
    Map<UUID, Plan> all(Collection<UUID> projects, Instant moment) {
        List<UUID> ids = List.copyOf(projects);
        Map<UUID, Milestone.Progress> said = progress.then(ids, moment);
        Map<UUID, Map<String, Reached>> reached = new HashMap<>();
        reached(ids, moment)
                .forEach(each -> reached.computeIfAbsent(each.project(), _ -> new HashMap<>())
                        .put(each.key(), each));
        Map<UUID, Plan> plans = new HashMap<>();
        sql.of("""
                        select distinct on (project_id) project_id, version, body from project_baseline
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[])) and approved_at <= :moment
                        order by project_id, version desc
                        """)
                .with("ids", ids)
                .with("moment", moment)
                .list(Promise::of)
                .forEach(promise -> plans.put(
                        promise.project(), plan(promise, reached.getOrDefault(promise.project(), Map.of()), said)));
        return plans;
    }

    /// What is there of milestones; without a day where it was not said to be done yet.
    private List<Reached> reached(List<UUID> ids, Instant moment) {
        return sql.of("""
                        select project_id, key, id, case when done_at <= :moment then actual_on end as actual_on,
                            case when done_at <= :moment then done_at end as done_at
                        from project_milestone where tenant_id = :tenant and project_id = any(cast(:ids as uuid[]))
                        """).with("ids", ids).with("moment", moment).list(Reached::of);
    }

    /// Projects of which something was promised, reached or said to be further after `from`, until `to`.
    List<UUID> touched(Instant from, Instant to) {
        return sql.of("""
                        select project_id from project_baseline
                        where tenant_id = :tenant and approved_at > :from and approved_at <= :to
                        union
                        select project_id from project_milestone
                        where tenant_id = :tenant and done_at > :from and done_at <= :to
                        union
                        select project_id from project_progress
                        where tenant_id = :tenant and at > :from and at <= :to
                        order by project_id
                        """).with("from", from).with("to", to).list(row -> row.uuid("project_id"));
    }

    private static Plan plan(Promise promise, Map<String, Reached> reached, Map<UUID, Milestone.Progress> said) {
        UUID project = promise.project();
        List<Milestone> milestones = new ArrayList<>();
        promise.body()
                .path("milestones")
                .forEach(node -> PartialDate.find(node.path("planned").asText())
                        .ifPresent(planned -> milestones.add(milestone(project, node, planned, reached, said))));
        return new Plan(
                promise.project(),
                Plan.State.FROZEN,
                promise.version(),
                promise.version(),
                milestones,
                new TreeMap<>(PlanJson.curve(promise.body())));
    }

    private static Milestone milestone(
            UUID project,
            JsonNode node,
            PartialDate planned,
            Map<String, Reached> reached,
            Map<UUID, Milestone.Progress> said) {
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
                there.flatMap(known -> Optional.ofNullable(said.get(known.id()))));
    }
}
