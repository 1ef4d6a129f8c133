package io.parkflow.platform.draw;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.DatabaseFault;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The draws of each case.
@Singleton
final class Draws {
    private static final String SELECT = """
            select id, case_id, step, panel, no, seed, fields, array_to_string(drawn, ',') as drawn, replaced, reason,
                made_by, at
            from expert_draw
            """;

    private final Sql sql;

    Draws(Sql sql) {
        this.sql = sql;
    }

    /// The draw of a round and what replaced somebody in it, in that order.
    List<Draw> of(UUID caseId, String step, int panel) {
        return sql.of(SELECT + """
                                 where tenant_id = :tenant and case_id = :case and step = :step and panel = :panel
                                order by no
                                """)
                .with("case", caseId)
                .with("step", step)
                .with("panel", panel)
                .list(Draws::draw);
    }

    List<Draw> of(UUID caseId) {
        return sql.of(SELECT + " where tenant_id = :tenant and case_id = :case order by at, step, panel, no")
                .with("case", caseId)
                .list(Draws::draw);
    }

    /// @return number of the last round of a step, 0 before the first
    int lastPanel(UUID caseId, String step) {
        return sql.of("""
                        select coalesce(max(panel), 0) as panel from expert_draw
                        where tenant_id = :tenant and case_id = :case and step = :step
                        """).with("case", caseId).with("step", step).one(row -> row.integer("panel"));
    }

    /// @throws Rejected 409 when somebody else drew at the same moment
    void add(Draw draw) {
        try {
            sql.of("""
                            insert into expert_draw (tenant_id, id, case_id, step, panel, no, seed, fields, drawn,
                                replaced, reason, made_by, at)
                            values (:tenant, :id, :case, :step, :panel, :no, :seed, cast(:fields as jsonb),
                                cast(:drawn as uuid[]), :replaced, :reason, :by, :at)
                            """)
                    .with("id", draw.id())
                    .with("case", draw.caseId())
                    .with("step", draw.step())
                    .with("panel", draw.panel())
                    .with("no", draw.no())
                    .with("seed", draw.seed())
                    .with("fields", Trees.of(draw.fields()).toString())
                    .with("drawn", draw.drawn())
                    .with("replaced", draw.replaced())
                    .with("reason", draw.reason())
                    .with("by", draw.by())
                    .with("at", draw.at())
                    .change();
        } catch (DatabaseFault fault) {
            if (fault.constraint().filter("expert_draw_once"::equals).isPresent()) {
                throw Rejected.conflict("draw.drawn-already");
            }
            throw fault;
        }
    }

    private static Draw draw(Row row) {
        Map<String, Integer> fields = new TreeMap<>();
        Trees.read(row.text("fields"))
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asInt()));
        return new Draw(
                row.uuid("id"),
                row.uuid("case_id"),
                row.text("step"),
                row.integer("panel"),
                row.integer("no"),
                row.text("seed"),
                fields,
                Arrays.stream(row.text("drawn").split(","))
                        .map(UUID::fromString)
                        .toList(),
                row.findUuid("replaced"),
                row.findText("reason"),
                row.findUuid("made_by"),
                row.instant("at"));
    }
}
