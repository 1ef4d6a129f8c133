package io.parkflow.platform.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which version new cases of the park begin with, from a moment on.
///
/// @param position grows by one for each workflow
/// @param version  empty: follows the standard library
record Activation(int position, Optional<Integer> version, Optional<String> note, UUID by, Instant at) {}
