package io.parkflow.ground.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Working groups and posts.
@Controller("/api/v1/crews")
class CrewController {
    private static final int MOST = 200;

    private final Crews crews;
    private final Members members;
    private final Personnel personnel;
    private final Journal journal;

    CrewController(Crews crews, Members members, Personnel personnel, Journal journal) {
        this.crews = crews;
        this.members = members;
        this.personnel = personnel;
        this.journal = journal;
    }

    /// @param kind `group` or `post`
    @Serdeable
    record NewCrew(@Nullable String kind, @Nullable String name) {}

    @Serdeable
    record Shown(UUID id, String kind, String name, List<UUID> members) {}

    @Serdeable
    record Belonging(@Nullable List<UUID> members) {}

    @View
    @Get
    @Allowed({Rights.MEMBERS_VIEW, Rights.MEMBERS_MANAGE})
    @Operation(operationId = "listCrews", summary = "Working groups and posts of the park")
    Slice<Shown> all() {
        return Slice.all(crews.all().stream().map(this::shown).toList());
    }

    private Shown shown(Crews.Crew crew) {
        return new Shown(
                crew.id(),
                crew.kind(),
                crew.name(),
                crews.members(crew.id()).stream().sorted().toList());
    }

    @Change
    @Post
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "addCrew", summary = "Add a working group or a post")
    HttpResponse<Shown> add(@Body NewCrew sent) {
        Flaws flaws = new Flaws();
        String name = flaws.text("/name", sent.name(), 100);
        if (sent.kind() == null || !Set.of("group", "post").contains(sent.kind())) {
            flaws.add(Flaw.at("/kind", "identity.crew-kind"));
        }
        flaws.refuse();
        Crews.Crew crew = crews.add(String.valueOf(sent.kind()), name.strip());
        journal.record(Fact.of("identity.crew.added", "crew", crew.id()));
        return HttpResponse.created(shown(crew));
    }

    @Change
    @Post("/{id}/members")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "putCrewMembers", summary = "Say who belongs to a working group or holds a post")
    Shown put(UUID id, @Body Belonging sent) {
        Crews.Crew crew = crews.find(id).orElseThrow(Rejected::missing);
        Set<UUID> wanted = sent.members() == null ? Set.of() : new LinkedHashSet<>(sent.members());
        Flaws flaws = new Flaws();
        if (wanted.size() > MOST) {
            flaws.add(Flaw.at("/members", "problem.too-long", MOST));
        }
        int at = 0;
        for (UUID member : wanted) {
            if (members.find(member).filter(Member::active).isEmpty()) {
                flaws.add(Flaw.at("/members/" + at, "identity.no-such-member"));
            }
            at++;
        }
        flaws.refuse();
        Set<UUID> touched = new HashSet<>(crews.members(id));
        crews.put(id, wanted);
        touched.addAll(wanted);
        touched.forEach(member -> members.find(member).map(Member::account).ifPresent(personnel::endTokens));
        journal.record(Fact.of("identity.crew.changed", "crew", id)
                .with(
                        "members",
                        new ArrayList<>(wanted).stream().map(UUID::toString).toList()));
        return shown(crew);
    }
}
