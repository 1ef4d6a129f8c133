package io.parkflow.ground.identity;

import java.util.Set;
import java.util.UUID;

/// A working group of the park, or a post somebody holds.
///
/// @param kind `group` or `post`
record Crew(UUID id, String kind, String name, int version) {
    static final Set<String> KINDS = Set.of("group", "post");
}
