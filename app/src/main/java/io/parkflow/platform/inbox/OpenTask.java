package io.parkflow.platform.inbox;

import io.parkflow.ground.identity.Caller;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.presence.Subject;
import jakarta.inject.Singleton;
import java.util.UUID;

/// A task is open to whoever may answer it.
@Singleton
final class OpenTask implements Subject {
    private final Items items;

    OpenTask(Items items) {
        this.items = items;
    }

    @Override
    public boolean isOpen(UUID id) {
        return items.find(id, Viewer.of(Caller.current()).candidates()).isPresent();
    }
}
