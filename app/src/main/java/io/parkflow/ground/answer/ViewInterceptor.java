package io.parkflow.ground.answer;

import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Singleton
final class ViewInterceptor implements MethodInterceptor<Object, Object> {
    private final Transactions transactions;

    ViewInterceptor(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> operation) {
        return transactions.read(operation::proceed);
    }
}
