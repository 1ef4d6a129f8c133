package io.parkflow.ground.identity;

import java.util.UUID;

/// What becomes of a refresh token that somebody brings.
sealed interface Renewal {
    record Renewed(Session session) implements Renewal {}

    /// Never given out, expired, or its sign-in has ended.
    record Unknown() implements Renewal {}

    /// Another request with it was under way at this very moment.
    record Overlapping() implements Renewal {}

    /// It was used before: two hold it, and one of them has stolen it.
    record Reused(UUID session) implements Renewal {}
}
