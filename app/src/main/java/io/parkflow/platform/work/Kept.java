package io.parkflow.platform.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/// An answer that waits for a countersign, or what a helper has filled in for the holder of the task.
///
/// @param outcome empty: not an answer yet
record Kept(UUID task, UUID member, String outcome, Optional<String> comment, ObjectNode data) {
    static final String DRAFT = "";
}
