package io.parkflow.platform.cases;

import java.util.Optional;
import java.util.UUID;

/// Which cases a list asks for, newest first.
///
/// @param after the last one of the page before
record CaseFilter(
        Optional<String> workflow,
        Optional<State> state,
        Optional<String> words,
        boolean mine,
        Optional<UUID> after,
        int limit) {}
