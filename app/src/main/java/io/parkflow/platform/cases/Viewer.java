package io.parkflow.platform.cases;

import io.parkflow.ground.identity.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who looks.
///
/// @param all        may see every case of the park
/// @param candidates inbox keys whose tasks are this person's
public record Viewer(UUID member, Optional<UUID> resident, boolean all, List<String> candidates) {

    public static Viewer of(Caller caller) {
        List<String> candidates = new ArrayList<>();
        candidates.add(member(caller.member()));
        caller.roles().stream().sorted().map(Viewer::role).forEach(candidates::add);
        return new Viewer(caller.member(), caller.resident(), caller.may("cases.view"), List.copyOf(candidates));
    }

    /// Inbox key of one person.
    public static String member(UUID id) {
        return "m:" + id;
    }

    /// Inbox key of everybody who holds a role.
    public static String role(String code) {
        return "r:" + code;
    }
}
