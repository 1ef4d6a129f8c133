package io.parkflow.squad.projects;

import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.text.FullWidth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who could have each part of a project, by name: read once for a whole table, in a statement for each part.
///
/// @param members by part and name without blanks
record Casting(Map<Part, Map<String, List<UUID>>> members) {
    static Casting of(Members members) {
        Map<Part, Map<String, List<UUID>>> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            all.put(
                    part,
                    members.holding(part.role()).stream()
                            .collect(Collectors.groupingBy(
                                    member -> FullWidth.compact(member.name()),
                                    Collectors.mapping(Member::id, Collectors.toList()))));
        }
        return new Casting(all);
    }

    List<UUID> named(Part part, String name) {
        return members.getOrDefault(part, Map.of()).getOrDefault(FullWidth.compact(name), List.of());
    }
}
