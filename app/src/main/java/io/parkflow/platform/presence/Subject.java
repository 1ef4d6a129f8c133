package io.parkflow.platform.presence;

import java.util.UUID;

/// Something that several people may work on; the room it belongs to knows whose it is.
public interface Subject {
    /// Whether the caller may work on it. False also for what belongs to another room.
    boolean isOpen(UUID id);
}
