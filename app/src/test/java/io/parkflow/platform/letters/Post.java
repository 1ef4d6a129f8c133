package io.parkflow.platform.letters;

import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// The way of a letter in tests where no job runs on its own: facts are told, then letters go out.
@Singleton
public final class Post {
    private final Round round;
    private final Clerk clerk;
    private final Letters letters;
    private final Transactions transactions;

    Post(Round round, Clerk clerk, Letters letters, Transactions transactions) {
        this.round = round;
        this.clerk = clerk;
        this.letters = letters;
        this.transactions = transactions;
    }

    /// Of the bound park.
    public void deliver() {
        round.go();
        clerk.work();
    }

    /// Kind and state of a case's letters, oldest first.
    public List<String> of(UUID caseId) {
        return transactions.read(() -> letters.of(caseId)).reversed().stream()
                .map(letter -> letter.kind() + " " + letter.number())
                .toList();
    }
}
