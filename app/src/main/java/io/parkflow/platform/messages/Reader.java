package io.parkflow.platform.messages;

import java.util.UUID;

/// Somebody to be told.
///
/// @param key    why: `m:<member>`, `r:<role>` or `applicant`
/// @param mailed there is an address to write to
record Reader(UUID member, String key, boolean mailed, Habit habit) {}
