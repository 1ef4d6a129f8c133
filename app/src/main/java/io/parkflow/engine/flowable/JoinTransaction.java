package io.parkflow.engine.flowable;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import org.flowable.common.engine.impl.interceptor.AbstractCommandInterceptor;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandConfig;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;

/// Lets the engine's commands join the running transaction.
///
/// A command that requires one and finds one just goes on: a template inside it would mark the outer one for
/// rollback where the caller means to handle the failure.
final class JoinTransaction extends AbstractCommandInterceptor {
    private static final ScopedValue<Boolean> SUSPENDED = ScopedValue.newInstance();

    private final Pools pools;

    JoinTransaction(Pools pools) {
        this.pools = pools;
    }

    @Override
    public <T> T execute(CommandConfig config, Command<T> command, CommandExecutor executor) {
        Propagation propagation = switch (config.getTransactionPropagation()) {
            case REQUIRED -> Propagation.REQUIRED;
            case REQUIRES_NEW -> Propagation.REQUIRES_NEW;
            case NOT_SUPPORTED -> Propagation.NOT_SUPPORTED;
        };
        boolean running = !SUSPENDED.orElse(false)
                && pools.transactions().findTransactionStatus().isPresent();
        if (propagation == Propagation.REQUIRED && running) {
            return next.execute(config, command, executor);
        }
        return ScopedValue.where(SUSPENDED, propagation == Propagation.NOT_SUPPORTED)
                .call(() -> pools.transactions()
                        .execute(TransactionDefinition.of(propagation), _ -> next.execute(config, command, executor)));
    }
}
