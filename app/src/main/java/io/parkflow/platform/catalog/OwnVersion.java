package io.parkflow.platform.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A version the park published, without its content.
record OwnVersion(VersionNumber number, String checksum, Optional<String> note, UUID by, Instant at) {}
