package io.parkflow.platform.cases;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who looks.
///
/// @param all        may see every case of the park
/// @param committee  reads what stands on an agenda of the committee
/// @param candidates inbox keys whose tasks are this person's
public record Viewer(UUID member, Optional<UUID> resident, boolean all, boolean committee, List<String> candidates) {

    public static Viewer of(Caller caller) {
        List<String> candidates = new ArrayList<>();
        candidates.add(member(caller.member()));
        caller.roles().stream().sorted().map(Viewer::role).forEach(candidates::add);
        return new Viewer(
                caller.member(),
                caller.resident(),
                caller.may(Rights.CASES_VIEW),
                caller.may(Rights.COMMITTEE_VIEW),
                List.copyOf(candidates));
    }

    /// Reads the papers of a case that is theirs to see, not only those they handed in.
    public boolean isColleague() {
        return all || committee;
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
