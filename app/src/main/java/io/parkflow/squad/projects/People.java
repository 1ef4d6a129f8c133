package io.parkflow.squad.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Who a project is in the hands of.
///
/// @param leader  挂帅领导
/// @param chief   专班班长
/// @param officer 项目专员
public record People(Optional<UUID> leader, Optional<UUID> chief, Optional<UUID> officer) {
    public static final People NOBODY = new People(Optional.empty(), Optional.empty(), Optional.empty());

    public Optional<UUID> of(Part part) {
        return switch (part) {
            case LEADER -> leader;
            case CHIEF -> chief;
            case OFFICER -> officer;
        };
    }

    public List<UUID> all() {
        return Stream.of(leader, chief, officer).flatMap(Optional::stream).toList();
    }

    public boolean include(UUID member) {
        return all().contains(member);
    }

    People with(Part part, UUID member) {
        return switch (part) {
            case LEADER -> new People(Optional.of(member), chief, officer);
            case CHIEF -> new People(leader, Optional.of(member), officer);
            case OFFICER -> new People(leader, chief, Optional.of(member));
        };
    }
}
