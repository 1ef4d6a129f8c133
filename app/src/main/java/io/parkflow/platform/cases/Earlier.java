package io.parkflow.platform.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/// What a room knows already of a form nobody has handed in yet, such as what was reported a week ago.
public interface Earlier {
    /// Key of the one workflow it speaks for.
    String workflow();

    /// @return values of fields the form has; what it does not have is left out
    Optional<ObjectNode> find(UUID caseId, String form);
}
