package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a person's tasks can be narrowed to. Every workflow and step that there is one of is found by one look into the
/// index, so it costs the same however many tasks there are.
@Singleton
final class Choices {
    /// Of what was answered, this many are looked at.
    private static final int LATELY = 2_000;

    /// @param steps in the order of the workflow
    @Serdeable
    record Matter(String key, String name, List<Named> steps) {}

    @Serdeable
    record Named(String key, String name) {}

    private record Found(String workflow, String step, int version) {}

    private final Sql sql;
    private final Catalog catalog;

    Choices(Sql sql, Catalog catalog) {
        this.sql = sql;
        this.catalog = catalog;
    }

    List<Matter> of(TaskView view, Locale locale) {
        Viewer viewer = Viewer.of(Caller.current());
        Map<String, List<Found>> byWorkflow = new LinkedHashMap<>();
        found(view, viewer)
                .forEach(one -> byWorkflow
                        .computeIfAbsent(one.workflow(), _ -> new ArrayList<>())
                        .add(one));
        List<Matter> matters = new ArrayList<>();
        byWorkflow.forEach((workflow, steps) -> matters.add(matter(workflow, steps, locale)));
        return matters;
    }

    private List<Found> found(TaskView view, Viewer viewer) {
        if (view == TaskView.done) {
            return sql.of("""
                            select distinct on (d.workflow, d.step) d.workflow, d.step, m.workflow_version from (
                                select workflow, step, case_id from inbox_done
                                where tenant_id = :tenant and member_id = :member order by done_at desc limit :lately) as d
                            join matter m on m.tenant_id = :tenant and m.id = d.case_id
                            order by d.workflow, d.step
                            """)
                    .with("member", viewer.member())
                    .with("lately", LATELY)
                    .list(Choices::found);
        }
        return sql.of("""
                        with recursive walk as (
                            select key.candidate, first.workflow, first.step, first.case_id
                            from unnest(:candidates) as key(candidate)
                            cross join lateral (
                                select workflow, step, case_id from inbox_item
                                where tenant_id = :tenant and candidate = key.candidate
                                order by workflow, step, id desc limit 1) as first
                            union all
                            select walk.candidate, next.workflow, next.step, next.case_id from walk
                            cross join lateral (
                                select workflow, step, case_id from inbox_item
                                where tenant_id = :tenant and candidate = walk.candidate
                                    and (workflow, step) > (walk.workflow, walk.step)
                                order by workflow, step, id desc limit 1) as next)
                        select distinct on (walk.workflow, walk.step) walk.workflow, walk.step, m.workflow_version
                        from walk join matter m on m.tenant_id = :tenant and m.id = walk.case_id
                        order by walk.workflow, walk.step
                        """).with("candidates", TaskViews.keys(view, viewer)).list(Choices::found);
    }

    private static Found found(Row row) {
        return new Found(row.text("workflow"), row.text("step"), row.integer("workflow_version"));
    }

    private Matter matter(String workflow, List<Found> steps, Locale locale) {
        Bundle newest = bundle(steps.getLast());
        List<String> order = List.copyOf(newest.steps().keySet());
        return new Matter(
                workflow,
                newest.name().in(locale),
                steps.stream()
                        .sorted((one, other) -> order.indexOf(one.step()) - order.indexOf(other.step()))
                        .map(one -> new Named(one.step(), name(one, locale)))
                        .toList());
    }

    private String name(Found one, Locale locale) {
        Bundle bundle = bundle(one);
        return bundle.steps().containsKey(one.step())
                ? bundle.step(one.step()).name().in(locale)
                : Texts.of(locale, "tasks.opening-paper", List.of());
    }

    private Bundle bundle(Found one) {
        return catalog.edition(one.workflow(), one.version()).bundle();
    }
}
