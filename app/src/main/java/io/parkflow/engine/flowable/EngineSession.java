package io.parkflow.engine.flowable;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.common.engine.impl.db.DbSqlSession;
import org.flowable.common.engine.impl.db.DbSqlSessionFactory;
import org.flowable.common.engine.impl.db.HasRevision;
import org.flowable.common.engine.impl.persistence.cache.EntityCache;
import org.flowable.common.engine.impl.persistence.entity.Entity;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityImpl;
import org.flowable.engine.impl.persistence.entity.ProcessDefinitionEntityImpl;
import org.flowable.task.service.impl.persistence.entity.TaskEntityImpl;
import org.flowable.variable.service.impl.persistence.entity.VariableInstanceEntityImpl;
import org.jspecify.annotations.Nullable;

/// The engine's way to its rows in the work of a park: a case is read once, and what a command changed goes to the
/// database in one trip. Everything out of the ordinary goes the engine's own way.
final class EngineSession extends DbSqlSession {
    /// Deletions of several rows that happen in every case.
    private static final Map<String, String> SWEEPS = Map.of(
            "deleteVariableInstancesByExecutionId", "delete from act_ru_variable where execution_id_ = :id",
            "deleteTasksByExecutionId", "delete from act_ru_task where execution_id_ = :id");

    private record Sweep(String text, String id) {}

    private final Sql sql;
    private final Tables tables;
    private final Map<Class<?>, Table<?>> own;
    private final Map<String, Entity> definitions;
    private final List<Sweep> sweeps = new ArrayList<>();
    private @Nullable CaseRows rows;
    private boolean wrote;

    EngineSession(
            DbSqlSessionFactory factory, EntityCache cache, Sql sql, Tables tables, Map<String, Entity> definitions) {
        super(factory, cache);
        this.definitions = definitions;
        this.sql = sql;
        this.tables = tables;
        this.own = Pool.running() == Pool.PARK && Tenancy.find().isPresent()
                ? Map.of(
                        ExecutionEntityImpl.class, tables.executions,
                        TaskEntityImpl.class, tables.tasks,
                        VariableInstanceEntityImpl.class, tables.variables)
                : Map.of();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Entity> @Nullable T selectById(Class<T> type, String id, boolean useCache) {
        if (type == ProcessDefinitionEntityImpl.class) {
            return (T) definition(id);
        }
        Optional<T> kept = useCache ? Optional.ofNullable(entityCache.findInCache(type, id)) : Optional.empty();
        if (kept.isPresent() || !own.containsKey(type)) {
            return kept.orElseGet(() -> super.selectById(type, id, false));
        }
        Optional<T> found = (Optional<T>) read(type, id).find(type, id);
        found.ifPresent(entity -> entityCache.put(entity, true));
        return found.orElseGet(() -> super.selectById(type, id, false));
    }

    /// A definition never changes; those of the standard library are everybody's and kept.
    private @Nullable Entity definition(String id) {
        @Nullable Entity known = definitions.get(id);
        if (known != null) {
            return known;
        }
        @Nullable ProcessDefinitionEntityImpl read = super.selectById(ProcessDefinitionEntityImpl.class, id, true);
        if (read != null && ProcessEngineConfiguration.NO_TENANT_ID.equals(read.getTenantId())) {
            definitions.put(id, read);
        }
        return read;
    }

    private CaseRows read(Class<?> type, String id) {
        if (rows == null) {
            rows = type == TaskEntityImpl.class
                    ? CaseRows.ofTask(sql, tables, id)
                    : CaseRows.ofExecution(sql, tables, id);
        }
        return rows;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public List selectList(String statement, @Nullable Object parameter) {
        List<? extends Entity> known = rows == null ? null : rows.find(statement, parameter);
        return known == null ? super.selectList(statement, parameter) : cacheLoadOrStore((List) known, parameter);
    }

    @Override
    public void delete(String statement, Object parameter, Class<? extends Entity> type) {
        String text = SWEEPS.get(statement);
        if (text == null || !own.containsKey(type)) {
            super.delete(statement, parameter, type);
        } else {
            sweeps.add(new Sweep(text, parameter.toString()));
        }
    }

    @Override
    public void flush() {
        rows = null;
        super.flush();
        if (wrote) {
            wrote = false;
            sql.send();
        }
    }

    @Override
    protected void flushInsertEntities(Class<? extends Entity> type, Collection<Entity> entities) {
        Table<?> table = own.get(type);
        if (table == null) {
            super.flushInsertEntities(type, entities);
        } else if (!entities.isEmpty()) {
            insert(table, entities);
        }
    }

    @SuppressWarnings("unchecked")
    private <E extends Entity & HasRevision> void insert(Table<E> table, Collection<Entity> entities) {
        wrote = true;
        table.insert(sql, (Collection<E>) (Collection<?>) entities);
        entities.forEach(this::incrementRevision);
    }

    @Override
    protected void flushUpdateEntity(Entity entity) {
        Table<?> table = own.get(entity.getClass());
        if (table == null) {
            super.flushUpdateEntity(entity);
        } else {
            update(table, entity);
        }
    }

    @SuppressWarnings("unchecked")
    private <E extends Entity & HasRevision> void update(Table<E> table, Entity entity) {
        wrote = true;
        E changed = (E) entity;
        table.update(sql, changed, rowCount -> mustBeThere(rowCount, entity));
        changed.setRevision(changed.getRevisionNext());
    }

    @Override
    protected void flushDeletes() {
        sweeps.forEach(sweep -> sql.of(sweep.text()).with("id", sweep.id()).later());
        wrote |= !sweeps.isEmpty();
        sweeps.clear();
        super.flushDeletes();
    }

    @Override
    protected void flushDeleteEntities(Class<? extends Entity> type, Collection<Entity> entities) {
        Table<?> table = own.get(type);
        if (table == null) {
            super.flushDeleteEntities(type, entities);
        } else {
            entities.forEach(entity -> delete(table, entity));
        }
    }

    @SuppressWarnings("unchecked")
    private <E extends Entity & HasRevision> void delete(Table<E> table, Entity entity) {
        wrote = true;
        table.delete(sql, (E) entity, rowCount -> mustBeThere(rowCount, entity));
    }

    private static void mustBeThere(int rowCount, Entity entity) {
        if (rowCount == 0) {
            throw new FlowableOptimisticLockingException(entity + " was changed by another transaction");
        }
    }

    /// Opens one for each command.
    static final class Factory extends DbSqlSessionFactory {
        private final Sql sql;
        private final Tables tables;
        private final Map<String, Entity> definitions = new ConcurrentHashMap<>();

        Factory(boolean prefixedIds, Sql sql, Tables tables) {
            super(prefixedIds);
            this.sql = sql;
            this.tables = tables;
        }

        @Override
        public org.flowable.common.engine.impl.interceptor.Session openSession(
                org.flowable.common.engine.impl.interceptor.CommandContext command) {
            return new EngineSession(this, command.getSession(EntityCache.class), sql, tables, definitions);
        }
    }
}
