package io.parkflow.ground.identity;

import org.jspecify.annotations.Nullable;

/// Text that somebody typed, to be found as it is by `like`.
final class Like {
    private Like() {}

    static String literal(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
