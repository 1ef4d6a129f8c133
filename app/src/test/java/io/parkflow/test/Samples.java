package io.parkflow.test;

import io.parkflow.ground.tenancy.DatabaseFault;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts a made-up row into every table of the bound park that has none yet, those of tomorrow included, and knows the
/// ids of all rows.
@Singleton
public final class Samples {
    /// Begins every made-up text, so that it is recognised wherever it turns up.
    public static final String MARK = "neighbour-";

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
    // what is delivered or replayed must be real
    private static final Set<String> REAL = Set.of("outbox", "event", "event_seal", "answer");

    private final Sql sql;
    private final Transactions transactions;

    Samples(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    private record Column(String name, String type, boolean needed) {}

    /// @return tables that stay empty
    public Set<String> fill() {
        Set<String> empty = new TreeSet<>(transactions.read(() -> tables("tenant_id").stream()
                .filter(table -> !table.matches("(act|flw)_.*") && !REAL.contains(table))
                .filter(this::empty)
                .toList()));
        for (boolean grown = true; grown; ) {
            grown = empty.removeIf(this::added);
        }
        // What the server itself wrote meanwhile may stand where the made-up row would.
        transactions.read(() -> empty.removeIf(table -> !empty(table)));
        return empty;
    }

    /// A made-up row of one table; what it points to must be there.
    ///
    /// @return its id
    public UUID row(String table) {
        if (!added(table)) {
            throw new IllegalStateException(table);
        }
        return Objects.requireNonNull(newest().get(table));
    }

    private boolean empty(String table) {
        return number("select count(*) as n from " + table) == 0;
    }

    private boolean added(String table) {
        try {
            return transactions.write(() -> sql.of(insert(table, false)).change()) == 1;
        } catch (DatabaseFault fault) {
            return addedWhole(table);
        }
    }

    /// Some rows are only right with what may be missing in others.
    private boolean addedWhole(String table) {
        try {
            return transactions.write(() -> sql.of(insert(table, true)).change()) == 1;
        } catch (DatabaseFault fault) {
            return false;
        }
    }

    private String insert(String table, boolean whole) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns(table)) {
            if (column.name().equals("tenant_id")) {
                names.add("tenant_id");
                values.add("'" + Tenancy.current().id() + "'");
            } else if (column.needed() || whole) {
                names.add(column.name());
                values.add(reference(table, column).orElseGet(() -> value(table, column)));
            }
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                + ")";
    }

    private Optional<String> reference(String table, Column column) {
        return sql.of("""
                        select t.relname as target, p.attname as key from pg_constraint k
                        join pg_class c on c.oid = k.conrelid and c.relnamespace = current_schema()::regnamespace
                        join pg_class t on t.oid = k.confrelid
                        join lateral unnest(k.conkey, k.confkey) as pair (own, theirs) on true
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = pair.own
                        join pg_attribute p on p.attrelid = t.oid and p.attnum = pair.theirs
                        where k.contype = 'f' and c.relname = :table and a.attname = :column limit 1
                        """)
                .with("table", table)
                .with("column", column.name())
                .find(row ->
                        "(select %s from %s order by ctid limit 1)".formatted(row.text("key"), row.text("target")));
    }

    private String value(String table, Column column) {
        return switch (column.type()) {
            case "int2", "int4", "int8", "numeric", "float8" -> "1";
            case "bool" -> "false";
            case "date" -> "date '2026-03-02'";
            case "timestamptz" ->
                column.name().matches("(ends|closes|until|due|expires).*")
                        ? "timestamptz '2036-03-02 09:00+08'"
                        : "timestamptz '2026-03-02 09:00+08'";
            case "bytea" -> "'\\x00'";
            case "uuid" -> "'" + UUID.randomUUID() + "'";
            case "json", "jsonb" -> "'{}'";
            default -> column.type().startsWith("_") ? "'{}'" : "'" + accepted(table, column) + "'";
        };
    }

    private String accepted(String table, Column column) {
        return sql.of("""
                        select pg_get_constraintdef(k.oid) as said from pg_constraint k
                        join pg_class c on c.oid = k.conrelid and c.relnamespace = current_schema()::regnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
                        where k.contype = 'c' and c.relname = :table and a.attname = :column
                        order by cardinality(k.conkey) limit 1
                        """)
                .with("table", table)
                .with("column", column.name())
                .find(row -> row.text("said"))
                .map(LITERAL::matcher)
                .filter(Matcher::find)
                .map(literal -> literal.group(1))
                .orElse(MARK + column.name());
    }

    private List<Column> columns(String table) {
        return sql.of("""
                        select column_name::text as name, udt_name::text as type,
                            is_nullable = 'NO' and column_default is null as needed
                        from information_schema.columns
                        where table_schema = current_schema() and table_name = :table
                        """)
                .with("table", table)
                .list(row -> new Column(row.text("name"), row.text("type"), row.flag("needed")));
    }

    private List<String> tables(String column) {
        return sql.of("""
                        select table_name::text as name from information_schema.columns
                        where table_schema = current_schema() and column_name = :column and data_type = 'uuid' order by 1
                        """).with("column", column).list(row -> row.text("name"));
    }

    /// @return table → how many rows of the bound park it holds, the engine's tables included
    public TreeMap<String, Long> counts() {
        return transactions.read(() -> {
            TreeMap<String, Long> counts = new TreeMap<>();
            for (String table : sql.of("""
                            select distinct table_name::text as name from information_schema.columns
                            where table_schema = current_schema() and column_name in ('tenant_id', 'tenant_id_', 'park_')
                            """).list(row -> row.text("name"))) {
                counts.put(table, number("select count(*) as n from " + table));
            }
            return counts;
        });
    }

    private long number(String text) {
        return sql.of(text).one(row -> row.number("n"));
    }

    /// @return table → the newest id in it
    public TreeMap<String, UUID> newest() {
        return transactions.read(() -> {
            TreeMap<String, UUID> found = new TreeMap<>();
            for (String table : tables("id")) {
                sql.of("select id from " + table + " order by id desc limit 1")
                        .find(row -> row.uuid("id"))
                        .ifPresent(id -> found.put(table, id));
            }
            return found;
        });
    }

    /// Every id in the bound park.
    public Set<String> ids() {
        return transactions.read(() -> {
            Set<String> found = new HashSet<>();
            for (String table : tables("id")) {
                found.addAll(sql.of("select id from " + table + " limit 2000")
                        .list((Row row) -> row.uuid("id").toString()));
            }
            return found;
        });
    }
}
