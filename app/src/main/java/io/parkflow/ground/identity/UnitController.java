package io.parkflow.ground.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Departments.
@Controller("/api/v1/units")
class UnitController {
    private final Units units;
    private final UnitDesk desk;
    private final Members members;

    UnitController(Units units, UnitDesk desk, Members members) {
        this.units = units;
        this.desk = desk;
        this.members = members;
    }

    /// @param headId nothing: nobody leads it
    @Serdeable
    record Lead(@Nullable UUID headId) {}

    /// A department whole: what is left out, it has not.
    @Serdeable
    record UnitBody(
            @Nullable String name,
            @Nullable UUID parentId,
            @Nullable UUID headId) {
        UnitDesk.Wish read(Flaws flaws) {
            return new UnitDesk.Wish(
                    flaws.text("/name", name, 100).strip(), Optional.ofNullable(parentId), Optional.ofNullable(headId));
        }
    }

    @View
    @Get
    @Allowed({Rights.MEMBERS_VIEW, Rights.MEMBERS_MANAGE})
    @Operation(operationId = "units", summary = "Departments of the park, with who leads them")
    Slice<UnitView> all() {
        List<Unit> all = units.all();
        Map<UUID, String> heads =
                members.names(all.stream().flatMap(unit -> unit.head().stream()).toList());
        Map<UUID, Integer> people = units.people();
        return Slice.all(
                all.stream().map(unit -> view(unit, heads, people, all)).toList());
    }

    private static UnitView view(Unit unit, Map<UUID, String> heads, Map<UUID, Integer> people, List<Unit> all) {
        int there = people.getOrDefault(unit.id(), 0);
        List<String> can = new ArrayList<>();
        if (Caller.current().may(Rights.MEMBERS_MANAGE)) {
            can.add("change");
            boolean above = all.stream()
                    .anyMatch(each -> each.parent().filter(unit.id()::equals).isPresent());
            if (there == 0 && !above) {
                can.add("remove");
            }
        }
        return new UnitView(
                unit.id(),
                unit.name(),
                unit.parent(),
                unit.head(),
                unit.head().map(head -> heads.getOrDefault(head, "")),
                there,
                unit.version(),
                can);
    }

    @View
    @Get("/{id}")
    @Allowed({Rights.MEMBERS_VIEW, Rights.MEMBERS_MANAGE})
    @Operation(operationId = "unit", summary = "One department")
    HttpResponse<UnitView> one(UUID id) {
        return versioned(units.find(id).orElseThrow(Rejected::missing));
    }

    private HttpResponse<UnitView> versioned(Unit unit) {
        return Version.on(view(unit), unit.version());
    }

    private UnitView view(Unit unit) {
        return view(unit, members.names(unit.head().stream().toList()), units.people(), units.all());
    }

    @Change
    @Post
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "addUnit", summary = "Add a department")
    HttpResponse<UnitView> add(@Body UnitBody sent) {
        Flaws flaws = new Flaws();
        return HttpResponse.created(view(desk.add(flaws, sent.read(flaws))));
    }

    @Change
    @Put("/{id}")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "changeUnit", summary = "Rename a department, move it, say who leads it")
    HttpResponse<UnitView> change(HttpRequest<?> request, UUID id, @Body UnitBody sent) {
        Unit unit = units.find(id).orElseThrow(Rejected::missing);
        Version seen = Version.seen(request);
        seen.require(unit.version(), view(unit));
        Flaws flaws = new Flaws();
        return versioned(desk.change(unit, seen, flaws, sent.read(flaws)));
    }

    @Change
    @Delete("/{id}")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "removeUnit", summary = "Remove a department nobody belongs to")
    HttpResponse<?> remove(HttpRequest<?> request, UUID id) {
        Unit unit = units.find(id).orElseThrow(Rejected::missing);
        Version seen = Version.seen(request);
        seen.require(unit.version(), view(unit));
        desk.remove(unit, seen);
        return HttpResponse.noContent();
    }

    @Change
    @Post("/{id}/head")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "leadUnit", summary = "Say who leads a department")
    HttpResponse<?> lead(UUID id, @Body Lead sent) {
        Unit unit = units.find(id).orElseThrow(Rejected::missing);
        UnitDesk.Wish wish = new UnitDesk.Wish(unit.name(), unit.parent(), Optional.ofNullable(sent.headId()));
        desk.change(unit, new Version(unit.version()), new Flaws(), wish);
        return HttpResponse.noContent();
    }
}
