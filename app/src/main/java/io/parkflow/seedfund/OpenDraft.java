package io.parkflow.seedfund;

import io.parkflow.ground.identity.Caller;
import io.parkflow.platform.presence.Subject;
import jakarta.inject.Singleton;
import java.util.UUID;

/// A draft is open to everybody of its company.
@Singleton
final class OpenDraft implements Subject {
    private final Applications applications;

    OpenDraft(Applications applications) {
        this.applications = applications;
    }

    @Override
    public boolean isOpen(UUID id) {
        return applications
                .findVisible(id, Caller.current())
                .filter(Application::isDraft)
                .isPresent();
    }
}
