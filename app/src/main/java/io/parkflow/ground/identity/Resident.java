package io.parkflow.ground.identity;

import java.util.Optional;
import java.util.UUID;

/// A company or team in the park.
///
/// @param uscc      unified social credit code, normalised
/// @param usccDoubt why the code is doubtful; empty: it is well formed
public record Resident(UUID id, String uscc, Optional<String> usccDoubt, String name, boolean active, int version) {}
