package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/// A working group or post as shown.
///
/// @param members ids, in the order of their names
/// @param people  the same with names
/// @param can     `change`, `remove` (nobody belongs to it)
@Serdeable
record CrewView(
        UUID id,
        @Schema(allowableValues = {"group", "post"}) String kind,
        String name,
        List<UUID> members,
        List<Person> people,
        int version,
        List<String> can) {

    @Serdeable
    record Person(UUID id, String name, boolean active) {}

    static CrewView of(Crew crew, List<Crews.Place> places) {
        List<Person> people = places.stream()
                .filter(place -> place.crew().equals(crew.id()))
                .map(place -> new Person(place.member(), place.name(), place.active()))
                .toList();
        boolean manages = Caller.current().may(Rights.MEMBERS_MANAGE);
        List<String> can = people.isEmpty() ? List.of("change", "remove") : List.of("change");
        return new CrewView(
                crew.id(),
                crew.kind(),
                crew.name(),
                people.stream().map(Person::id).toList(),
                people,
                crew.version(),
                manages ? can : List.of());
    }
}
