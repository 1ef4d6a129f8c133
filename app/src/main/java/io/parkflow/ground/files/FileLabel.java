package io.parkflow.ground.files;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// What people see of a file before they open it.
///
/// @param size in bytes
/// @param type found in the bytes
@Serdeable
public record FileLabel(UUID id, String name, long size, String sha256, String type, Scan scan) {
    static FileLabel of(StoredFile file) {
        return new FileLabel(file.id(), file.name(), file.size(), file.sha256(), file.type(), file.scan());
    }
}
