package io.parkflow.ground.answer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.DatabaseFault;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What [Change] does, for operations with work to do before their transaction, for example taking in a stream.
///
/// Looks for a kept answer only when the work was refused or collided with the same key: the usual request pays one
/// insert and no lookup.
@Singleton
public final class Changes {
    private final Transactions transactions;
    private final Answers answers;

    Changes(Transactions transactions, Answers answers) {
        this.transactions = transactions;
        this.answers = answers;
    }

    /// @param sent what makes this request the same as another, for example the digest of a file
    public HttpResponse<?> answer(HttpRequest<?> request, List<Object> sent, Supplier<HttpResponse<?>> work) {
        Optional<UUID> key = key(request);
        return key.isEmpty() || Caller.find().isEmpty()
                ? transactions.write(work)
                : once(new Asked(Caller.current().member(), key.get(), answers.fingerprint(request, sent)), work);
    }

    /// One part of a larger request, under a key of its own.
    ///
    /// @param part what it does
    /// @param sent what makes it the same as another
    public HttpResponse<?> once(UUID key, String part, List<Object> sent, Supplier<HttpResponse<?>> work) {
        return once(new Asked(Caller.current().member(), key, answers.fingerprint(part, sent)), work);
    }

    /// @return what the operation returns, or the answer kept under the request's key
    @Nullable
    Object proceed(@Nullable HttpRequest<?> request, Supplier<List<Object>> sent, Supplier<@Nullable Object> work) {
        if (request == null || key(request).isEmpty() || Caller.find().isEmpty()) {
            return transactions.<@Nullable Object>write(work);
        }
        return answer(request, sent.get(), () -> (HttpResponse<?>) Objects.requireNonNull(work.get()));
    }

    private HttpResponse<?> once(Asked asked, Supplier<HttpResponse<?>> work) {
        try {
            return transactions.write(() -> answers.keep(asked, work.get()));
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
