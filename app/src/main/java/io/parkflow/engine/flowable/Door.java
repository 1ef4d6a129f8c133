package io.parkflow.engine.flowable;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.TryAgain;
import java.util.function.Supplier;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;

/// Calls into the engine, with its failures turned into the platform's own.
final class Door {
    private Door() {}

    static <T> T through(Supplier<T> call) {
        try {
            return call.get();
        } catch (FlowableOptimisticLockingException lost) {
            throw new TryAgain(lost);
        } catch (RuntimeException failure) {
            throw refusal(failure);
        }
    }

    /// A verb's refusal comes back wrapped by the expression that called it.
    private static RuntimeException refusal(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return rejected;
            }
            if (cause instanceof FlowableOptimisticLockingException) {
                return new TryAgain(failure);
            }
        }
        return failure;
    }
}
