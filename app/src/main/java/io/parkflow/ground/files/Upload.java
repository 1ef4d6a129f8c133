package io.parkflow.ground.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A file that arrives in pieces.
///
/// @param size     bytes it will have
/// @param received bytes that lie on the disk
/// @param file     what it became once it was whole
record Upload(UUID id, UUID member, String name, long size, long received, Instant expiresAt, Optional<UUID> file) {
    boolean isWhole() {
        return received == size;
    }
}
