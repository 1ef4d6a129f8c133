package io.parkflow.platform.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.forms.Field;
import io.parkflow.platform.forms.Kind;
import io.parkflow.platform.forms.Known;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the same person said in the same form the last time: in the last twenty cases they began, or, for the form of a
/// step, in the last twenty of that workflow they answered.
@Singleton
final class KnownLast implements Known {
    private final Sql sql;

    KnownLast(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String source() {
        return "last";
    }

    @Override
    public Map<String, Fact> about(Asking asking) {
        return sql.of("""
                        select s.data, s.submitted_at from (
                            (select id as case_id from matter
                                where tenant_id = :tenant and starter_id = :member and workflow = :workflow
                                order by id desc limit 20)
                            union
                            (select case_id from inbox_done
                                where tenant_id = :tenant and member_id = :member and workflow = :workflow
                                order by done_at desc limit 20)) as lately
                        join submission s on s.tenant_id = :tenant and s.case_id = lately.case_id
                        where s.form = :form and s.submitted_by = :member
                        order by s.id desc limit 1
                        """)
                .with("member", asking.member())
                .with("workflow", asking.workflow())
                .with("form", asking.form().key())
                .find(row -> said(asking, row))
                .orElse(Map.of());
    }

    private static Map<String, Fact> said(Asking asking, Row row) {
        JsonNode data = Trees.read(row.text("data"));
        Optional<Instant> at = Optional.of(row.instant("submitted_at"));
        Map<String, Fact> known = new HashMap<>();
        asking.form().fields().forEach((name, field) -> {
            if (data.has(name) && isRepeated(field)) {
                known.put("last." + name, new Fact(data.path(name), at));
            }
        });
        return known;
    }

    /// Files stay with the case they were given to, and what one agrees to is agreed to each time.
    private static boolean isRepeated(Field field) {
        return switch (field.kind()) {
            case Kind.Attachment _, Kind.Attachments _, Kind.Consent _, Kind.Note _, Kind.Computed _ -> false;
            case Kind.Table table -> table.columns().values().stream().allMatch(KnownLast::isRepeated);
            case Kind _ -> true;
        };
    }
}
