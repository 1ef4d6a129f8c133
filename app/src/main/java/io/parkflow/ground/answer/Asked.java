package io.parkflow.ground.answer;

import java.util.UUID;

/// A request that wants to be answered once.
///
/// @param caller      member who asks
/// @param key         chosen by the client, one for each thing it wants done
/// @param fingerprint SHA-256 of method, path and body
record Asked(UUID caller, UUID key, String fingerprint) {}
