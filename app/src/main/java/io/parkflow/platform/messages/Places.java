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
            default -> "/messages";
        };
    }
}
