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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Departments.
@Controller("/api/v1/units")
class UnitController {
    private final Units units;
    private final Members members;
    private final Journal journal;

    UnitController(Units units, Members members, Journal journal) {
        this.units = units;
        this.members = members;
        this.journal = journal;
    }

    /// @param headId nothing: nobody leads it
    @Serdeable
    record Lead(@Nullable UUID headId) {}

    @Serdeable
    record NewUnit(@Nullable String name, @Nullable UUID parentId) {}

    @View
    @Get
    @Allowed({Rights.MEMBERS_VIEW, Rights.MEMBERS_MANAGE})
    @Operation(operationId = "units", summary = "Departments of the park")
    Slice<Unit> all() {
        return Slice.all(units.all());
    }

    @Change
    @Post
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "addUnit", summary = "Add a department")
    HttpResponse<Unit> add(@Body NewUnit sent) {
        Flaws flaws = new Flaws();
        String name = flaws.text("/name", sent.name(), 100);
        Optional<UUID> parent = Optional.ofNullable(sent.parentId());
        if (parent.isPresent() && !units.has(parent.get())) {
            flaws.add(Flaw.at("/parentId", "identity.no-such-unit"));
        }
        flaws.refuse();
        return HttpResponse.created(units.add(name.strip(), parent));
    }

    @Change
    @Post("/{id}/head")
    @Allowed(Rights.MEMBERS_MANAGE)
    @Operation(operationId = "leadUnit", summary = "Say who leads a department")
    HttpResponse<?> lead(UUID id, @Body Lead sent) {
        Optional<UUID> head = Optional.ofNullable(sent.headId());
        Flaws flaws = new Flaws();
        if (head.isPresent()
                && head.flatMap(members::find).filter(Member::active).isEmpty()) {
            flaws.add(Flaw.at("/headId", "identity.no-such-member"));
        }
        flaws.refuse();
        if (!units.lead(id, head)) {
            throw Rejected.missing();
        }
        journal.record(Fact.of("identity.unit.led", "unit", id)
                .with("head", head.map(UUID::toString).orElse("")));
        return HttpResponse.noContent();
    }
}
