package io.parkflow.squad.projects;

import io.parkflow.platform.inbox.Replacing;
import jakarta.inject.Singleton;
import java.util.List;

/// Lets everything that is under way follow a part of a project to whoever has it now.
@Singleton
final class Followers {
    private final List<Underway> rooms;
    private final Replacing replacing;

    Followers(List<Underway> rooms, Replacing replacing) {
        this.rooms = List.copyOf(rooms);
        this.replacing = replacing;
    }

    void follow(Passing passing) {
        rooms.stream()
                .flatMap(room -> room.follow(passing).stream())
                .forEach(matter -> replacing.replace(matter.caseId(), matter.places(), matter.from(), matter.to()));
    }
}
