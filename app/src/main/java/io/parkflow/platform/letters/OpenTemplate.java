package io.parkflow.platform.letters;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.platform.presence.Subject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What a letter looks like is open to everybody who keeps the catalogue.
@Singleton
final class OpenTemplate implements Subject {
    private final Kinds kinds;

    OpenTemplate(Kinds kinds) {
        this.kinds = kinds;
    }

    /// By which those who have it open find each other. The same in every park; who is there is each park's own.
    static UUID id(Kind kind) {
        return UUID.nameUUIDFromBytes(
                ("letter-template:" + kind.workflow() + "/" + kind.key()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isOpen(UUID id) {
        return Caller.current().may(Rights.CATALOG_MANAGE)
                && kinds.all().stream().map(OpenTemplate::id).anyMatch(id::equals);
    }
}
