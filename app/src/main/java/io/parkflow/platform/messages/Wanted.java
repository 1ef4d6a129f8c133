package io.parkflow.platform.messages;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who is to be told of something: these members, holders of these roles, the contacts of this company.
///
/// @param caseId whoever stepped aside from it is left out
record Wanted(Set<UUID> members, Set<String> roles, Optional<UUID> resident, Optional<UUID> caseId) {
    Wanted {
        members = new LinkedHashSet<>(members);
        roles = new LinkedHashSet<>(roles);
    }
}
