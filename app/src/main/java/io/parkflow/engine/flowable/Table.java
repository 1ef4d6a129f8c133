package io.parkflow.engine.flowable;

import io.parkflow.ground.tenancy.Nothing;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flowable.common.engine.impl.db.HasRevision;
import org.flowable.common.engine.impl.persistence.entity.Entity;
import org.jspecify.annotations.Nullable;

/// One of the engine's tables, read and written by constant statements. The engine's own mapping builds each statement
/// anew and waits for each answer; that was a third of a step's time.
///
/// @param blank   makes an entity to be filled from a row
/// @param columns all of them but id and revision
/// @param inserts the statement for so many rows
final class Table<E extends Entity & HasRevision> {
    /// @param changes whether the engine ever updates it
    record Column<E>(String name, boolean changes, Function<E, Object> value, BiConsumer<E, Row> fill) {}

    private final String name;
    private final Supplier<E> blank;
    private final List<Column<E>> columns;
    private final List<Column<E>> changing;
    private final Map<Integer, String> inserts = new ConcurrentHashMap<>();
    private final String update;
    private final String delete;

    Table(String name, Supplier<E> blank, List<Column<E>> columns) {
        this.name = name;
        this.blank = blank;
        this.columns = columns;
        this.changing = columns.stream().filter(Column::changes).toList();
        this.update = "update " + name + " set rev_ = :next, "
                + IntStream.range(0, changing.size())
                        .mapToObj(i -> changing.get(i).name() + " = :v" + i)
                        .collect(Collectors.joining(", "))
                + " where id_ = :id and rev_ = :revision";
        this.delete = "delete from " + name + " where id_ = :id and rev_ = :revision";
    }

    static <E> Column<E> text(String name, Function<E, @Nullable String> value, BiConsumer<E, @Nullable String> fill) {
        return new Column<>(
                name,
                true,
                entity -> some(value.apply(entity), Nothing.TEXT),
                (entity, row) -> fill.accept(entity, row.findText(name).orElse(null)));
    }

    static Object some(@Nullable Object value, Nothing otherwise) {
        return value == null ? otherwise : value;
    }

    static <E> Column<E> number(String name, Function<E, Integer> value, BiConsumer<E, Integer> fill) {
        return new Column<>(
                name,
                true,
                value::apply,
                (entity, row) -> fill.accept(entity, row.findInteger(name).orElse(0)));
    }

    static <E> Column<E> flag(String name, Function<E, Boolean> value, BiConsumer<E, Boolean> fill) {
        return new Column<>(name, true, value::apply, (entity, row) -> fill.accept(entity, row.flag(name)));
    }

    /// The engine keeps times without a zone, in the server's.
    static <E> Column<E> time(String name, Function<E, @Nullable Date> value, BiConsumer<E, @Nullable Date> fill) {
        return new Column<>(
                name,
                true,
                entity -> some(local(value.apply(entity)), Nothing.TIME),
                (entity, row) -> fill.accept(
                        entity,
                        row.findLocal(name)
                                .map(at -> Date.from(
                                        at.atZone(ZoneId.systemDefault()).toInstant()))
                                .orElse(null)));
    }

    private static @Nullable LocalDateTime local(@Nullable Date date) {
        return date == null ? null : LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }

    E read(Row row) {
        E entity = blank.get();
        entity.setId(row.text("id_"));
        entity.setRevision(row.integer("rev_"));
        columns.forEach(column -> column.fill().accept(entity, row));
        return entity;
    }

    void insert(Sql sql, Collection<E> entities) {
        Sql.Statement statement = sql.of(inserts.computeIfAbsent(entities.size(), this::insertion));
        int position = 0;
        for (E entity : entities) {
            statement.with("v" + position++, entity.getId());
            for (Column<E> column : columns) {
                statement.with("v" + position++, column.value().apply(entity));
            }
        }
        statement.later();
    }

    private String insertion(int rows) {
        int width = columns.size() + 1;
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            lines.add(IntStream.range(row * width + 1, (row + 1) * width)
                    .mapToObj(i -> ":v" + i)
                    .collect(Collectors.joining(", ", "(:v" + row * width + ", 1, ", ")")));
        }
        return "insert into " + name + " (id_, rev_, " + names + ") values " + String.join(", ", lines);
    }

    void update(Sql sql, E entity, IntConsumer changed) {
        Sql.Statement statement = sql.of(update)
                .with("id", entity.getId())
                .with("revision", entity.getRevision())
                .with("next", entity.getRevisionNext());
        for (int i = 0; i < changing.size(); i++) {
            statement.with("v" + i, changing.get(i).value().apply(entity));
        }
        statement.later(changed);
    }

    void delete(Sql sql, E entity, IntConsumer changed) {
        sql.of(delete)
                .with("id", entity.getId())
                .with("revision", entity.getRevision())
                .later(changed);
    }
}
