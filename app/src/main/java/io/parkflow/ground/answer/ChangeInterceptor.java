package io.parkflow.ground.answer;

import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.DatabaseFault;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks for a kept answer only when the work was refused or collided with the same key: the usual request pays one
/// insert and no lookup.
@Singleton
final class ChangeInterceptor implements MethodInterceptor<Object, Object> {
    private final Transactions transactions;
    private final Answers answers;

    ChangeInterceptor(Transactions transactions, Answers answers) {
        this.transactions = transactions;
        this.answers = answers;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> operation) {
        HttpRequest<?> request = ServerRequestContext.currentRequest().orElse(null);
        Optional<UUID> key = request == null ? Optional.empty() : key(request);
        if (request == null || key.isEmpty() || Caller.find().isEmpty()) {
            return transactions.write(operation::proceed);
        }
        Asked asked = new Asked(Caller.current().member(), key.get(), answers.fingerprint(request, operation));
        try {
            return transactions.write(() -> answers.keep(asked, (HttpResponse<?>) operation.proceed()));
        } catch (RuntimeException failure) {
            return transactions.read(() -> answers.find(asked)).orElseThrow(() -> honest(failure));
        }
    }

    private static RuntimeException honest(RuntimeException failure) {
        boolean collided = failure instanceof DatabaseFault fault
                && fault.constraint().filter("answer_pk"::equals).isPresent();
        return collided ? Rejected.conflict("problem.status-409") : failure;
    }

    private static Optional<UUID> key(HttpRequest<?> request) {
        String sent = request.getHeaders().get("Idempotency-Key");
        if (sent == null || !request.getMethod().name().equals("POST")) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException e) {
            throw Rejected.malformed("problem.unreadable-argument", "Idempotency-Key");
        }
    }
}
