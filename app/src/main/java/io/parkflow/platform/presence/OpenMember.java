package io.parkflow.platform.presence;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import jakarta.inject.Singleton;
import java.util.UUID;

/// A member's page is open to whoever may change it.
@Singleton
final class OpenMember implements Subject {
    private final Members members;

    OpenMember(Members members) {
        this.members = members;
    }

    @Override
    public boolean isOpen(UUID id) {
        return Caller.current().may(Rights.MEMBERS_MANAGE) && members.find(id).isPresent();
    }
}
