package io.parkflow.ground.identity;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// People to name: whom one hands work to, asks, copies. A company's people find each other; of the park's own, those
/// who
/// may read the list of members find the park's own. Experts, committee members and observers, who come in for one
/// matter, name nobody and find nobody. Nobody learns more than a name.
@Controller("/api/v1/people")
class PersonController {
    private static final int MOST = 100;

    private final Members members;

    PersonController(Members members) {
        this.members = members;
    }

    @Serdeable
    record Person(UUID id, String name) {}

    /// @param q  part of the name
    /// @param id those of these only, also when they have left; at most 100
    @Get
    @View
    @Allowed({Rights.TASKS_WORK, Rights.MEMBERS_VIEW})
    @Operation(operationId = "findPeople", summary = "Colleagues by name, or the names of some")
    Slice<Person> find(
            @QueryValue Optional<String> q,
            @QueryValue Optional<List<UUID>> id,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        Caller caller = Caller.current();
        Optional<String> words = q.map(String::strip).filter(text -> !text.isEmpty());
        boolean company = caller.resident().isPresent() && (words.isPresent() || id.isPresent());
        if (!company && !caller.may(Rights.MEMBERS_VIEW)) {
            return Slice.all(List.of());
        }
        if (id.isPresent()) {
            return Slice.all(
                    members
                            .named(
                                    caller.resident(),
                                    id.get().subList(0, Math.min(MOST, id.get().size())))
                            .stream()
                            .map(member -> new Person(member.id(), member.name()))
                            .toList());
        }
        int most = Slice.limit(limit);
        return Slice.of(members.colleagues(caller.resident(), words, cursor, most + 1), most, Member::id)
                .map(member -> new Person(member.id(), member.name()));
    }
}
