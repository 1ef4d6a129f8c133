package io.parkflow.engine.flowable;

import io.parkflow.ground.tenancy.Cells;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.impl.db.DbSqlSessionFactory;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.interceptor.CommandInterceptor;
import org.flowable.common.engine.impl.util.DefaultClockImpl;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;
import org.flowable.variable.service.impl.types.BooleanType;
import org.flowable.variable.service.impl.types.DefaultVariableTypes;
import org.flowable.variable.service.impl.types.DoubleType;
import org.flowable.variable.service.impl.types.IntegerType;
import org.flowable.variable.service.impl.types.LongType;
import org.flowable.variable.service.impl.types.NullType;
import org.flowable.variable.service.impl.types.StringType;

/// The engine as this platform runs it: joined transactions, no history of its own, no schema changes, no values
/// beyond routing flags, nothing an expression could reach but the verbs.
final class Configuration extends ProcessEngineConfigurationImpl {
    private static final int LONGEST_TEXT = 4000;

    private final transient Pools pools;
    private final transient Sql sql;

    Configuration(
            Pools pools,
            Sql sql,
            Cells cells,
            VerbDispatcher verbs,
            TaskWatch watch,
            RunBudget budget,
            Clock time,
            AsyncExecutor executor) {
        this.pools = pools;
        this.sql = sql;
        transactionsExternallyManaged = true;
        setDataSource(new RoutedDataSource(pools));
        setDatabaseType(DATABASE_TYPE_POSTGRES);
        setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_FALSE);
        setIdGenerator(() -> Ids.next().toString());
        setHistoryLevel(HistoryLevel.NONE);
        setEnableEntityLinks(false);
        setDisableIdmEngine(true);
        setDisableEventRegistry(true);
        setEnableSafeBpmnXml(true);
        setBeans(Map.of("verbs", verbs));
        setCustomPreCommandInterceptors(List.of(new Acquisition.OnJobRole(cells)));
        setTypedEventListeners(Map.of(
                String.join(
                        ",",
                        FlowableEngineEventType.TASK_CREATED.name(),
                        FlowableEngineEventType.ENTITY_DELETED.name(),
                        FlowableEngineEventType.ACTIVITY_COMPLETED.name(),
                        FlowableEngineEventType.PROCESS_COMPLETED.name(),
                        FlowableEngineEventType.PROCESS_COMPLETED_WITH_TERMINATE_END_EVENT.name(),
                        FlowableEngineEventType.PROCESS_CANCELLED.name()),
                List.of(watch)));
        setClock(new EngineClock(time));
        setVariableTypes(routingTypes());
        setAgendaFactory(command -> new CountedAgenda(command, budget));
        // a park's own versions come and go; the standard library's few are always among the recent ones
        setProcessDefinitionCacheLimit(2_000);
        setValidateFlowable5EntitiesEnabled(false);
        getPerformanceSettings().setValidateExecutionRelationshipCountConfigOnBoot(false);
        getPerformanceSettings().setValidateTaskRelationshipCountConfigOnBoot(false);
        setAsyncExecutor(executor);
        setAsyncExecutorActivate(false);
    }

    private static DefaultVariableTypes routingTypes() {
        DefaultVariableTypes types = new DefaultVariableTypes();
        types.addType(new NullType());
        types.addType(new StringType(LONGEST_TEXT));
        types.addType(new BooleanType());
        types.addType(new IntegerType());
        types.addType(new LongType());
        types.addType(new DoubleType());
        types.addType(new MembersType());
        return types;
    }

    @Override
    public CommandInterceptor createTransactionInterceptor() {
        return new JoinTransaction(pools);
    }

    @Override
    public DbSqlSessionFactory createDbSqlSessionFactory() {
        return new EngineSession.Factory(usePrefixId, sql, new Tables(getVariableTypes()));
    }

    @Override
    public void initTransactionContextFactory() {
        transactionContextFactory = command -> new JoinedTransactionContext(pools, command);
    }

    @Override
    public void initSchemaManagementCommand() {
        // the schema is the migrations' business: not even a version check at start
    }

    @Override
    public Runnable getProcessEngineCloseRunnable() {
        return () -> {
            // locks of this node run out by themselves; clearing them here would touch executions of all parks
        };
    }

    @Override
    public void initEntityManagers() {
        setActivityInstanceEntityManager(new NoActivityRows(this, activityInstanceDataManager));
        super.initEntityManagers();
    }

    /// The platform's clock, so that tests move both.
    private static final class EngineClock extends DefaultClockImpl {
        private final transient Clock time;

        EngineClock(Clock time) {
            super(TimeZone.getDefault());
            this.time = time;
        }

        @Override
        public Date getCurrentTime() {
            return Date.from(time.instant());
        }

        @Override
        public Calendar getCurrentCalendar() {
            Calendar calendar = new GregorianCalendar(getCurrentTimeZone());
            calendar.setTime(getCurrentTime());
            return calendar;
        }
    }
}
