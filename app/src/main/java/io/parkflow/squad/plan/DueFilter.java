package io.parkflow.squad.plan;

import io.parkflow.squad.projects.Category;
import io.parkflow.squad.projects.Course;
import io.parkflow.squad.projects.Level;
import io.parkflow.squad.projects.Project;
import java.util.Optional;
import java.util.UUID;

/// Which milestones a calendar shows.
///
/// @param isOnlyKey only nodes of the year
/// @param space     a place and everything below it
record DueFilter(
        Optional<DueMilestones.State> state,
        boolean isOnlyKey,
        Optional<Category> category,
        Optional<Level> level,
        Optional<String> space,
        Optional<String> track,
        Optional<UUID> member) {

    DueFilter of(DueMilestones.State wanted) {
        return new DueFilter(Optional.of(wanted), isOnlyKey, category, level, space, track, member);
    }

    boolean takes(Project project) {
        return category.map(project.category()::equals).orElse(true)
                && level.map(project.level()::equals).orElse(true)
                && space.map(place -> project.space()
                                .filter(at -> at.equals(place) || at.startsWith(place + "/"))
                                .isPresent())
                        .orElse(true)
                && track.map(each -> project.track().filter(each::equals).isPresent())
                        .orElse(true)
                && member.map(project.people()::include).orElse(true);
    }

    boolean takes(DueMilestones.Due due) {
        return (due.state() == DueMilestones.State.REACHED || due.project().course() == Course.RUNNING)
                && (!isOnlyKey || due.milestone().isKey())
                && state.map(due.state()::equals).orElse(true);
    }

    boolean isOnlyOpen() {
        return state.filter(wanted -> wanted != DueMilestones.State.REACHED).isPresent();
    }
}
