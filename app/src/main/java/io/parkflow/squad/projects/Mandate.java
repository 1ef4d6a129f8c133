package io.parkflow.squad.projects;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import java.util.List;

/// How far somebody's word reaches: the park's leader and the office speak about every project, a squad's leader about
/// their own. Who leads a squad is the park leader's to say.
public final class Mandate {
    /// 园区主要领导
    public static final String PARK_LEADER = "PARK_LEADER";

    private static final List<String> EVERYWHERE =
            List.of(Rights.SQUAD_MANAGE, Rights.SQUAD_DISPATCH, Rights.SQUAD_SUPERVISE);

    private Mandate() {}

    /// Whether they may halt it, give its parts to others or set its light by hand.
    public static boolean decides(Project project, Caller caller) {
        boolean leads =
                project.people().leader().filter(caller.member()::equals).isPresent();
        return caller.may(Rights.SQUAD_MANAGE)
                || caller.may(Rights.SQUAD_DECIDE) && (leads || caller.roles().contains(PARK_LEADER));
    }

    /// @throws Rejected 403 not theirs
    public static void requireDecision(Project project) {
        if (!decides(project, Caller.current())) {
            throw Rejected.forbidden("projects.not-yours");
        }
    }

    static boolean gives(Project project, Part part, Caller caller) {
        return part == Part.LEADER ? caller.roles().contains(PARK_LEADER) : decides(project, caller);
    }

    /// Whether they may say what stands in its way.
    public static boolean speaks(Project project, Caller caller) {
        return project.people().include(caller.member())
                || caller.roles().contains(PARK_LEADER)
                || EVERYWHERE.stream().anyMatch(caller::may);
    }
}
