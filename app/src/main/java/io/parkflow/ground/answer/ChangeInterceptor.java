package io.parkflow.ground.answer;

import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
final class ChangeInterceptor implements MethodInterceptor<Object, Object> {
    private final Changes changes;

    ChangeInterceptor(Changes changes) {
        this.changes = changes;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> operation) {
        return changes.proceed(
                ServerRequestContext.currentRequest().orElse(null), () -> bodies(operation), operation::proceed);
    }

    private static List<Object> bodies(MethodInvocationContext<Object, Object> operation) {
        List<Object> bodies = new ArrayList<>();
        Argument<?>[] arguments = operation.getArguments();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].isAnnotationPresent(Body.class)) {
                bodies.add(operation.getParameterValues()[i]);
            }
        }
        return bodies;
    }
}
