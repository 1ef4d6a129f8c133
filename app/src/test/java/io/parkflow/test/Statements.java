package io.parkflow.test;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts what the server says to the database, which is what growth costs; time is the machine's. Either all that the
/// database hears, or word for word what one thread says.
@Singleton
public final class Statements {
    private static final int TRIES = 3;

    private final Sql sql;
    private final Transactions transactions;

    Statements(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// What the work sends, in order; texts sent in one trip are one.
    public static List<String> said(Runnable work) {
        List<String> said = new ArrayList<>();
        Ear.SAID.set(said);
        try {
            work.run();
        } finally {
            Ear.SAID.remove();
        }
        return said.stream()
                .filter(text -> !text.toLowerCase(Locale.ROOT).startsWith("set "))
                .toList();
    }

    /// Of several tries the fewest: a cache may be cold, a job may run beside.
    ///
    /// @param work may be done again
    /// @return statements of the role that serves parks, without those that begin and end transactions
    public long of(Park park, Runnable work) {
        return IntStream.range(0, TRIES).mapToLong(_ -> once(park, work)).min().orElseThrow();
    }

    /// For work that can be done once only.
    public long once(Park park, Runnable work) {
        long counting = between(park, () -> {});
        return between(park, work) - counting;
    }

    private long between(Park park, Runnable work) {
        long before = said(park);
        work.run();
        return said(park) - before;
    }

    private long said(Park park) {
        return Tenancy.as(
                park.tenant(),
                () -> transactions.read(
                        () -> sql.of("""
                        select coalesce(sum(s.calls), 0) as n from public.pg_stat_statements s
                        where s.userid = (select r.oid from pg_roles r where r.rolname = current_user)
                            and s.query !~* '^(begin|commit|rollback|set )'
                        """).one(row -> row.decimal("n").longValue())));
    }

    /// Listens to one thread. What a transaction begins and ends with is not counted.
    @Singleton
    static final class Ear implements BeanCreatedEventListener<DataSource>, Ordered {
        static final ThreadLocal<@Nullable List<String>> SAID = new ThreadLocal<>();

        /// Before Micronaut wraps it for its transactions.
        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
            return watched(DataSource.class, event.getBean(), "");
        }

        private static <T> T watched(Class<T> type, Object target, String text) {
            InvocationHandler handler = (self, method, arguments) -> {
                switch (method.getName()) {
                    case "equals" -> {
                        return self == Objects.requireNonNull(arguments)[0];
                    }
                    case "hashCode" -> {
                        return System.identityHashCode(self);
                    }
                    default -> {
                        // everything else goes on
                    }
                }
                List<String> said = SAID.get();
                if (said != null
                        && target instanceof PreparedStatement
                        && method.getName().startsWith("execute")) {
                    said.add(text);
                }
                try {
                    Object result = method.invoke(target, arguments);
                    if (result instanceof PreparedStatement statement) {
                        return watched(
                                PreparedStatement.class,
                                statement,
                                String.valueOf(Objects.requireNonNull(arguments)[0]));
                    }
                    return result instanceof Connection connection && target instanceof DataSource
                            ? watched(Connection.class, connection, "")
                            : result;
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            };
            return type.cast(Proxy.newProxyInstance(Ear.class.getClassLoader(), new Class<?>[] {type}, handler));
        }
    }
}
