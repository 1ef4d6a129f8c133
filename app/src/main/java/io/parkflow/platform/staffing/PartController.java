package io.parkflow.platform.staffing;

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
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Parts of people in a case.
@Controller("/api/v1/cases/{id}/parts")
class PartController {
    private final CaseDesk desk;
    private final Parts parts;
    private final Members members;
    private final Journal journal;

    PartController(CaseDesk desk, Parts parts, Members members, Journal journal) {
        this.desk = desk;
        this.parts = parts;
        this.members = members;
        this.journal = journal;
    }

    /// @param part for example `officer`
    @Serdeable
    record Given(@Nullable String part, @Nullable UUID memberId) {}

    @Serdeable
    record Shown(String part, UUID memberId, String name) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "listCaseParts", summary = "Who has which part in a case")
    Slice<Shown> list(UUID id) {
        Case matter = desk.visible(id, Viewer.of(Caller.current()));
        Map<String, UUID> all = parts.of(matter.id());
        Map<UUID, String> names = members.names(all.values());
        return Slice.all(all.entrySet().stream()
                .map(part -> new Shown(part.getKey(), part.getValue(), names.getOrDefault(part.getValue(), "")))
                .toList());
    }

    @Post
    @Change
    @Allowed(Rights.CASES_MANAGE)
    @Operation(
            operationId = "giveCasePart",
            summary = "Give somebody a part in a case; steps assigned by it go to them")
    HttpResponse<?> give(UUID id, @Body Given given) {
        Case matter = desk.visible(id, Viewer.of(Caller.current()));
        Flaws flaws = new Flaws();
        String part = flaws.text("/part", given.part(), 40);
        if (given.memberId() == null
                || members.find(given.memberId()).filter(Member::active).isEmpty()) {
            flaws.add(Flaw.at("/memberId", "cases.no-such-member"));
        }
        flaws.refuse();
        UUID member = Objects.requireNonNull(given.memberId());
        parts.put(matter.id(), part, member);
        journal.record(Fact.ofCase("work.case.partGiven", matter.id())
                .with("part", part)
                .with("member", member.toString()));
        return HttpResponse.noContent();
    }
}
