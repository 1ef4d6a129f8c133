package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Several tasks answered at once, each for itself.
@Serdeable
record Batch(@Nullable List<One> items) {
    static final int MOST = 50;

    /// @param key its own Idempotency-Key, so that a repeated batch does nothing twice
    @Serdeable
    record One(
            @Nullable UUID id,
            @Nullable UUID key,
            @Nullable String outcome,
            @Nullable String comment) {}

    /// One that names everything.
    record Answer(UUID id, UUID key, String outcome, Optional<String> comment) {}

    /// What became of one of them.
    ///
    /// @param code   why it was refused, `problem.*` or `tasks.*`
    /// @param detail the same in the caller's language
    @Serdeable
    record Result(
            UUID id,
            @Schema(allowableValues = {"done", "refused"}) String state,
            Optional<String> code,
            Optional<String> detail) {}

    @Serdeable
    record Results(List<Result> items) {}

    /// @throws io.parkflow.ground.problem.Rejected 422 with everything that is missing
    List<Answer> answers() {
        Flaws flaws = new Flaws();
        List<One> sent = items == null ? List.of() : items;
        if (sent.isEmpty() || sent.size() > MOST) {
            flaws.add(Flaw.at("/items", "tasks.batch-size", MOST));
            flaws.refuse();
        }
        for (int i = 0; i < sent.size(); i++) {
            One one = sent.get(i);
            String at = "/items/" + i;
            flaws.text(at + "/id", text(one.id()), 40);
            flaws.text(at + "/key", text(one.key()), 40);
            flaws.text(at + "/outcome", one.outcome(), 60);
        }
        flaws.refuse();
        return sent.stream().flatMap(one -> answer(one).stream()).toList();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static Optional<Answer> answer(One one) {
        return one.id() == null || one.key() == null || one.outcome() == null
                ? Optional.empty()
                : Optional.of(new Answer(
                        one.id(),
                        one.key(),
                        one.outcome(),
                        Optional.ofNullable(one.comment()).filter(words -> !words.isBlank())));
    }
}
