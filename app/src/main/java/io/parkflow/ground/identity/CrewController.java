package io.parkflow.ground.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Working groups and posts.
@Controller("/api/v1/crews")
class CrewController {
    private final Crews crews;
    private final CrewDesk desk;

    CrewController(Crews crews, CrewDesk desk) {
        this.crews = crews;
        this.desk = desk;
    }

    /// What is left out of a change stays.
    ///
    /// @param kind `group` or `post`; it stays
    @Serdeable
    record CrewBody(
            @Nullable String kind,
            @Nullable String name,
            @Nullable List<UUID> members) {
        Set<UUID> wanted() {
            return members == null ? Set.of() : new LinkedHashSet<>(members);
        }
    }

    @Serdeable
    record Belonging(@Nullable List<UUID> members) {}

    @View
    @Get
    @Allowed({Rights.MEMBERS_VIEW, Rights.MEMBERS_MANAGE})
    @Operation(operationId = "listCrews", summary = "Working groups and posts of the park, with who belongs to them")
    Slice<CrewView> all() {
        List<Crew> all = crews.all();
        List<Crews.Place> places = crews.places(all.stream().map(Crew::id).toList());
        return Slice.all(all.stream().map(crew -> CrewView.of(crew, places)).toList());
    }

    @View
    @Get("/{id}")
    @Allowed({Rights.MEMBERS_VIEW, Rights.MEMBERS_MANAGE})
    @Operation(operationId = "crew", summary = "One working group or post")
    HttpResponse<CrewView> one(UUID id) {
        return versioned(id);
    }

    private HttpResponse<CrewView> versioned(UUID id) {
        Crew crew = crews.find(id).orElseThrow(Rejected::missing);
        return Version.on(view(crew), crew.version());
    }

    private CrewView view(Crew crew) {
        return CrewView.of(crew, crews.places(List.of(crew.id())));
    }

    @Change
    @Post
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "addCrew", summary = "Add a working group or a post")
    HttpResponse<CrewView> add(@Body CrewBody sent) {
        Flaws flaws = new Flaws();
        String name = flaws.text("/name", sent.name(), 100).strip();
        if (sent.kind() == null || !Crew.KINDS.contains(sent.kind())) {
            flaws.add(Flaw.at("/kind", "identity.crew-kind"));
        }
        flaws.refuse();
        Crew crew = desk.add(String.valueOf(sent.kind()), name);
        if (sent.members() != null) {
            desk.put(crew, sent.wanted());
        }
        return HttpResponse.created(view(crews.find(crew.id()).orElseThrow()));
    }

    @Change
    @Patch("/{id}")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "changeCrew", summary = "Rename a working group or a post, say who belongs to it")
    HttpResponse<CrewView> change(HttpRequest<?> request, UUID id, @Body CrewBody sent) {
        Crew crew = crews.find(id).orElseThrow(Rejected::missing);
        Version.seen(request).require(crew.version(), view(crew));
        Flaws flaws = new Flaws();
        String name = sent.name() == null
                ? crew.name()
                : flaws.text("/name", sent.name(), 100).strip();
        if (sent.kind() != null && !sent.kind().equals(crew.kind())) {
            flaws.add(Flaw.at("/kind", "identity.crew-kind-stays"));
        }
        flaws.refuse();
        if (!name.equals(crew.name())) {
            desk.rename(crew, name);
        }
        if (sent.members() != null) {
            desk.put(crews.find(id).orElseThrow(), sent.wanted());
        }
        return versioned(id);
    }

    @Change
    @Delete("/{id}")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "removeCrew", summary = "Remove a working group or a post nobody belongs to")
    HttpResponse<?> remove(HttpRequest<?> request, UUID id) {
        Crew crew = crews.find(id).orElseThrow(Rejected::missing);
        Version.seen(request).require(crew.version(), view(crew));
        desk.remove(crew);
        return HttpResponse.noContent();
    }

    @Change
    @Post("/{id}/members")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "putCrewMembers", summary = "Say who belongs to a working group or holds a post")
    HttpResponse<CrewView> put(UUID id, @Body Belonging sent, @Header("If-Match") Optional<String> match) {
        Crew crew = crews.find(id).orElseThrow(Rejected::missing);
        Version.find(match).ifPresent(seen -> seen.require(crew.version(), view(crew)));
        Set<UUID> wanted = sent.members() == null ? Set.of() : new LinkedHashSet<>(sent.members());
        desk.put(crew, wanted);
        return versioned(id);
    }
}
