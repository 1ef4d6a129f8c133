package io.parkflow.squad.projects;

import java.util.UUID;

/// Whether what was promised of a project stands fixed, so that its dates and money change by request only.
public interface Frozen {
    boolean isFrozen(UUID project);
}
