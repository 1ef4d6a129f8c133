package io.parkflow.squad.projects;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// What somebody may do with a project as it stands.
@Singleton
final class ProjectActs {
    private final Writable writable;

    ProjectActs(Writable writable) {
        this.writable = writable;
    }

    List<String> can(Project project) {
        Caller caller = Caller.current();
        List<String> can = new ArrayList<>();
        if (isOpen(project) && writable.by(project, caller)) {
            can.add("write");
        }
        can.addAll(besidesWriting(project, caller));
        return can;
    }

    private static boolean isOpen(Project project) {
        return project.course() != Course.TERMINATED && project.library() != Library.MERGED;
    }

    /// All that is told of a project without asking how far its review is: for lists.
    static List<String> besidesWriting(Project project, Caller caller) {
        List<String> can = new ArrayList<>();
        boolean open = isOpen(project);
        if (Setup.isProposable(project) && caller.may(Rights.SQUAD_REGISTER)) {
            can.add("propose");
        }
        if (project.course() == Course.RUNNING && ProjectDesk.maySteer(project, caller)) {
            can.add("stage");
        }
        if (open && Mandate.decides(project, caller)) {
            can.add("course");
            can.add("handOver");
        }
        if (open && Mandate.gives(project, Part.LEADER, caller)) {
            can.add("nameLeader");
        }
        if (open && (caller.may(Rights.SQUAD_MANAGE) || project.people().include(caller.member()))) {
            can.add("prove");
        }
        return can;
    }
}
