package io.parkflow.ground.files;

import java.time.Instant;
import java.util.UUID;

/// A file that was sent in; never changed afterwards.
///
/// @param name   as the sender called it, safe to show
/// @param size   in bytes
/// @param sha256 64 lower-case hex digits
/// @param type   media type found in the bytes, for example `application/pdf`
public record StoredFile(
        UUID id, String name, long size, String sha256, String type, Scan scan, UUID uploadedBy, Instant uploadedAt) {}
