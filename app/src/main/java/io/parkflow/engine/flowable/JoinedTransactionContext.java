package io.parkflow.engine.flowable;

import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import java.util.Optional;
import org.flowable.common.engine.impl.cfg.TransactionContext;
import org.flowable.common.engine.impl.cfg.TransactionListener;
import org.flowable.common.engine.impl.cfg.TransactionState;
import org.flowable.common.engine.impl.interceptor.CommandContext;

/// Hangs what the engine wants to do around a commit on the transaction it joined.
final class JoinedTransactionContext implements TransactionContext {
    private final Pools pools;
    private final CommandContext command;

    JoinedTransactionContext(Pools pools, CommandContext command) {
        this.pools = pools;
        this.command = command;
    }

    @Override
    public void commit() {
        // the transaction that was joined commits
    }

    @Override
    public void rollback() {
        pools.transactions().findTransactionStatus().ifPresent(TransactionStatus::setRollbackOnly);
    }

    @Override
    public void addTransactionListener(TransactionState state, TransactionListener listener) {
        Optional<? extends TransactionStatus<?>> running = pools.transactions().findTransactionStatus();
        if (running.isPresent()) {
            running.get().registerSynchronization(new Around(state, listener));
        } else if (state == TransactionState.COMMITTED || state == TransactionState.COMMITTING) {
            listener.execute(command);
        }
    }

    private final class Around implements TransactionSynchronization {
        private final TransactionState state;
        private final TransactionListener listener;

        Around(TransactionState state, TransactionListener listener) {
            this.state = state;
            this.listener = listener;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            when(TransactionState.COMMITTING);
        }

        @Override
        public void afterCommit() {
            when(TransactionState.COMMITTED);
        }

        @Override
        public void beforeCompletion() {
            when(TransactionState.ROLLINGBACK);
        }

        @Override
        public void afterCompletion(Status status) {
            if (status == Status.ROLLED_BACK) {
                when(TransactionState.ROLLED_BACK);
            }
        }

        private void when(TransactionState reached) {
            if (state == reached) {
                listener.execute(command);
            }
        }
    }
}
