package io.parkflow.squad.projects;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which projects a list shows.
///
/// @param q      part of name, code or company
/// @param space  a place and everything below it
/// @param moment empty: now
record ProjectFilter(
        Optional<String> q,
        Optional<Library> library,
        Optional<Stage> stage,
        Optional<Course> course,
        Optional<Category> category,
        Optional<Level> level,
        Optional<String> space,
        Optional<String> track,
        Optional<UUID> member,
        Optional<Instant> moment,
        Optional<UUID> after,
        int limit) {}
