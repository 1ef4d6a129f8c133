package io.parkflow.squad.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Thresholds by name, two levels deep: `pace.redPoints`. The standard library's unless the park says otherwise.
@Singleton
public final class Rulebook {
    private static final String FILE = "standard/squad/rules.json";
    private static final int HIGHEST = 10_000;

    private final Sql sql;
    private final Journal journal;
    private final Clock clock;
    private final JsonNode standard;

    Rulebook(Sql sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.standard = standard().body();
    }

    private static String text() {
        try (InputStream in = Rulebook.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The standard library's.
    public static Rules standard() {
        return new Rules(0, Trees.read(text()));
    }

    /// @param version 0: the standard library's
    public record Rules(int version, JsonNode body) {
        /// @throws IllegalStateException when there is no such rule: a wrong name in the program
        public int number(String group, String name) {
            JsonNode value = body.path(group).path(name);
            if (!value.isNumber()) {
                throw new IllegalStateException("no rule " + group + "." + name);
            }
            return value.asInt();
        }
    }

    public Rules current() {
        return sql.of("""
                        select version, body from squad_rules where tenant_id = :tenant order by version desc limit 1
                        """)
                .find(row -> new Rules(row.integer("version"), merged(Trees.read(row.text("body")))))
                .orElseGet(() -> new Rules(0, standard));
    }

    /// What a park has not said is as the standard has it, rules that came later included.
    private JsonNode merged(JsonNode own) {
        ObjectNode merged = standard.deepCopy();
        own.properties().forEach(group -> {
            ObjectNode values = (ObjectNode) merged.path(group.getKey());
            group.getValue().properties().forEach(rule -> values.set(rule.getKey(), rule.getValue()));
        });
        return merged;
    }

    /// @throws Rejected 412 when somebody was faster, 422 for a rule nobody knows or that makes no sense
    Rules set(int seen, Map<String, Object> sent) {
        // two who set rules at once go one after the other
        sql.of("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .with("key", "squad-rules:" + Tenancy.current().id())
                .list(_ -> 0);
        Rules now = current();
        if (now.version() != seen) {
            throw Rejected.stale();
        }
        JsonNode body = Trees.of(sent);
        check(body);
        sql.of("""
                        insert into squad_rules (tenant_id, version, body, set_at, set_by)
                        values (:tenant, :version, cast(:body as jsonb), :now, :by)
                        """)
                .with("version", seen + 1)
                .with("body", body.toString())
                .with("now", clock.instant())
                .with("by", Caller.find().map(Caller::member))
                .change();
        Rules set = current();
        journal.record(Fact.of("squad.rules.set", "park", Tenancy.current().id())
                .with("version", set.version())
                .with("rules", Trees.map(body)));
        return set;
    }

    private void check(JsonNode body) {
        Flaws flaws = new Flaws();
        List<Map.Entry<String, JsonNode>> groups = new ArrayList<>(body.properties());
        for (Map.Entry<String, JsonNode> group : groups) {
            String at = "/rules/" + group.getKey();
            if (!standard.has(group.getKey()) || !group.getValue().isObject()) {
                flaws.add(Flaw.at(at, "rules.unknown", group.getKey()));
                continue;
            }
            group.getValue().properties().forEach(rule -> {
                boolean known = standard.path(group.getKey()).has(rule.getKey());
                JsonNode value = rule.getValue();
                if (!known) {
                    flaws.add(Flaw.at(at + "/" + rule.getKey(), "rules.unknown", rule.getKey()));
                } else if (!value.isIntegralNumber() || value.asLong() < 0 || value.asLong() > HIGHEST) {
                    flaws.add(Flaw.at(at + "/" + rule.getKey(), "rules.number", HIGHEST));
                }
            });
        }
        flaws.refuse();
        JsonNode merged = merged(body);
        inOrder(flaws, merged, "pace", "yellowPoints", "redPoints");
        inOrder(flaws, merged, "library", "yellowMonths", "redMonths");
        inOrder(flaws, merged, "blocker", "yellowLevel", "redLevel");
        inOrder(flaws, merged, "silence", "yellowWeeks", "redWeeks");
        hundred(flaws, merged, "score", "investment", "milestones", "blockers", "reports", "satisfaction", "tours");
        hundred(flaws, merged, "tour", "look", "invest", "service", "safety");
        Habit.of(new Rules(0, merged)).check(flaws);
        flaws.refuse();
    }

    /// Weights are shares of a hundred.
    private static void hundred(Flaws flaws, JsonNode rules, String group, String... weights) {
        int sum = Stream.of(weights)
                .mapToInt(weight -> rules.path(group).path(weight).asInt())
                .sum();
        if (sum != 100) {
            flaws.add(Flaw.at("/rules/" + group + "/" + weights[0], "rules.hundred", sum));
        }
    }

    private static void inOrder(Flaws flaws, JsonNode rules, String group, String yellow, String red) {
        if (rules.path(group).path(yellow).asInt() > rules.path(group).path(red).asInt()) {
            flaws.add(Flaw.at("/rules/" + group + "/" + red, "rules.red-before-yellow"));
        }
    }
}
