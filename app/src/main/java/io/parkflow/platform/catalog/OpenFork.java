package io.parkflow.platform.catalog;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.platform.presence.Subject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The park's copy of a workflow is open to everybody who keeps the catalogue.
@Singleton
final class OpenFork implements Subject {
    private final Drafts drafts;

    OpenFork(Drafts drafts) {
        this.drafts = drafts;
    }

    /// By which those who have it open find each other. The same in every park; who is there is each park's own.
    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("workflow-draft:" + key).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isOpen(UUID id) {
        return Caller.current().may(Rights.CATALOG_MANAGE)
                && drafts.keys().stream().map(OpenFork::id).anyMatch(id::equals);
    }
}
