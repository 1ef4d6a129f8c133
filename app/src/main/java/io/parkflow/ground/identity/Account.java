package io.parkflow.ground.identity;

import java.util.UUID;

/// A person on the platform, as the directory knows it.
///
/// @param epoch    tokens of an older epoch are refused
/// @param oneTime  the password was handed over by somebody else and must be replaced
/// @param operator runs the platform and belongs to no park
record Account(UUID id, String passwordHash, int epoch, boolean oneTime, boolean operator, boolean active) {}
