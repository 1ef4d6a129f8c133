package io.parkflow.platform.messages;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.parkflow.ground.text.Wording;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The park's own words for rules of the standard library.
@Singleton
final class Templates {
    private static final String SELECT =
            "select rule, told, title, body, version from message_template where tenant_id = :tenant";

    private final Sql sql;

    Templates(Sql sql) {
        this.sql = sql;
    }

    record Own(String rule, boolean told, Wording title, Wording body, int version) {}

    Map<String, Own> all() {
        return sql.of(SELECT).list(Templates::own).stream()
                .collect(Collectors.toUnmodifiableMap(Own::rule, Function.identity()));
    }

    Optional<Own> find(String rule) {
        return sql.of(SELECT + " and rule = :rule").with("rule", rule).find(Templates::own);
    }

    /// @param seen version it was changed on; zero: there were no words of the park's yet
    /// @return false when somebody was faster
    boolean keep(String rule, boolean told, Wording title, Wording body, int seen) {
        return sql.of("""
                                insert into message_template (tenant_id, rule, told, title, body, version)
                                values (:tenant, :rule, :told, cast(:title as jsonb), cast(:body as jsonb), :seen + 1)
                                on conflict (tenant_id, rule) do update set told = excluded.told,
                                    title = excluded.title, body = excluded.body, version = excluded.version
                                where message_template.version = :seen
                                """)
                        .with("rule", rule)
                        .with("told", told)
                        .with("title", Trees.of(title.byTag()).toString())
                        .with("body", Trees.of(body.byTag()).toString())
                        .with("seen", seen)
                        .change()
                == 1;
    }

    boolean drop(String rule) {
        return sql.of("delete from message_template where tenant_id = :tenant and rule = :rule")
                        .with("rule", rule)
                        .change()
                == 1;
    }

    private static Own own(Row row) {
        return new Own(
                row.text("rule"),
                row.flag("told"),
                Trees.read(Trees.read(row.text("title")), Wording.class),
                Trees.read(Trees.read(row.text("body")), Wording.class),
                row.integer("version"));
    }
}
