package io.parkflow.seedfund;

import java.util.Optional;
import java.util.UUID;

/// Which applications a list asks for, newest first.
///
/// @param after the last one of the page before
record ApplicationFilter(
        Optional<UUID> round, Optional<Application.State> state, boolean mine, Optional<UUID> after, int limit) {}
