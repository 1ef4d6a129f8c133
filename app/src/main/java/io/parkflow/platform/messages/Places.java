package io.parkflow.platform.messages;

import java.util.UUID;

/// Where in the web application something is found.
final class Places {
    private Places() {}

    static String path(String kind, UUID id) {
        return switch (kind) {
            case "task" -> "/tasks/" + id;
            case "case" -> "/cases/" + id;
            case "committee-meeting" -> "/committee/" + id;
            case "squad-meeting" -> "/dispatch/meetings/" + id;
            case "squad-outcome" -> "/dispatch/outcomes/" + id;
            case "squad-blocker" -> "/dispatch/blockers/" + id;
            case "squad-order" -> "/dispatch/orders/" + id;
            default -> "/messages";
        };
    }
}
