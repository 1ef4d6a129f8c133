package io.parkflow.platform.messages;

/// A notice on its way to whom it is for.
///
/// @param eventType of the fact that gave rise to it
record Telling(Notice notice, String eventType, Wanted to) {}
