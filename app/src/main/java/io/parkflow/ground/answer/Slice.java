package io.parkflow.ground.answer;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list.
///
/// @param next  cursor of the page after this one, when there is one
/// @param total how many there are in all, where that is kept exactly
@Serdeable
public record Slice<T>(List<T> items, Optional<String> next, Optional<Integer> total) {
    public static final int USUAL = 20;
    public static final int MOST = 100;

    public Slice {
        items = List.copyOf(items);
    }

    /// @param items read with a limit one above the page, so that it is known whether more follow
    public static <T> Slice<T> of(List<T> items, int limit, Function<T, Object> cursor) {
        boolean more = items.size() > limit;
        List<T> page = more ? items.subList(0, limit) : items;
        return new Slice<>(
                page, more ? Optional.of(cursor.apply(page.getLast()).toString()) : Optional.empty(), Optional.empty());
    }

    /// A list short enough to come whole.
    public static <T> Slice<T> all(List<T> items) {
        return new Slice<>(items, Optional.empty(), Optional.empty());
    }

    public Slice<T> outOf(int all) {
        return new Slice<>(items, next, Optional.of(all));
    }

    public <R> Slice<R> map(Function<T, R> shown) {
        return new Slice<>(items.stream().map(shown).toList(), next, total);
    }

    /// @return what was asked for, within what is allowed
    public static int limit(Optional<Integer> asked) {
        return Math.clamp(asked.orElse(USUAL), 1, MOST);
    }
}
