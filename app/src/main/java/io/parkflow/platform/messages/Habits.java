package io.parkflow.platform.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.UUID;

/// What the members of the park have chosen.
@Singleton
final class Habits {
    private final Sql sql;

    Habits(Sql sql) {
        this.sql = sql;
    }

    Habit of(UUID member) {
        return sql.of("""
                        select choices, quiet_from, quiet_to, language, version from message_habit
                        where tenant_id = :tenant and member_id = :member
                        """).with("member", member).find(Habits::habit).orElse(Habit.NONE);
    }

    static Habit habit(Row row) {
        return new Habit(
                (ObjectNode) Trees.read(row.text("choices")),
                Habit.quiet(row.findText("quiet_from"), row.findText("quiet_to")),
                row.text("language"),
                row.integer("version"));
    }

    /// @return false when the version it was changed on is not the present one
    boolean keep(UUID member, Habit habit) {
        return sql.of("""
                                insert into message_habit (tenant_id, member_id, choices, quiet_from, quiet_to, language,
                                    version)
                                values (:tenant, :member, cast(:choices as jsonb), :from, :to, :language, :seen + 1)
                                on conflict (tenant_id, member_id) do update set choices = excluded.choices,
                                    quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                                    language = excluded.language, version = excluded.version
                                where message_habit.version = :seen
                                """)
                        .with("member", member)
                        .with("choices", habit.choices().toString())
                        .with("from", habit.quiet().map(quiet -> quiet.from().toString()))
                        .with("to", habit.quiet().map(quiet -> quiet.to().toString()))
                        .with("language", habit.language())
                        .with("seen", habit.version())
                        .change()
                == 1;
    }
}
