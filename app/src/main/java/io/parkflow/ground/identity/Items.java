package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list or one page of it.
///
/// @param next cursor of the page after this one, when there is one
@Serdeable
record Items<T>(List<T> items, @Nullable String next) {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null);
    }

    /// @param read one more than the page holds, when there are more
    static <S, T> Items<T> page(List<S> read, int limit, Function<S, Object> cursor, Function<S, T> shown) {
        List<S> page = read.subList(0, Math.min(limit, read.size()));
        String next = read.size() > limit ? cursor.apply(page.getLast()).toString() : null;
        return new Items<>(page.stream().map(shown).toList(), next);
    }

    static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL : Math.clamp(asked, 1, MOST);
    }
}
