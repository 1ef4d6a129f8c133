package io.parkflow.test;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts what one thread asks of the database. What a transaction begins and ends with is not counted.
@Singleton
public final class Said implements BeanCreatedEventListener<DataSource>, Ordered {
    private static final ThreadLocal<@Nullable List<String>> SAID = new ThreadLocal<>();

    /// What the work sends, in order; texts sent in one trip are one.
    public static List<String> of(Runnable work) {
        List<String> said = new ArrayList<>();
        SAID.set(said);
        try {
            work.run();
        } finally {
            SAID.remove();
        }
        return said.stream()
                .filter(text -> !text.toLowerCase(Locale.ROOT).startsWith("set "))
                .toList();
    }

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
                            PreparedStatement.class, statement, String.valueOf(Objects.requireNonNull(arguments)[0]));
                }
                return result instanceof Connection connection && target instanceof DataSource
                        ? watched(Connection.class, connection, "")
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(Said.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
