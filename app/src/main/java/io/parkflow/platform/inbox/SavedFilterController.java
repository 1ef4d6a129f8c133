package io.parkflow.platform.inbox;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Residents;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/inbox-filters")
class SavedFilterController {
    private final SavedFilters filters;
    private final Residents residents;

    SavedFilterController(SavedFilters filters, Residents residents) {
        this.filters = filters;
        this.residents = residents;
    }

    /// As the parameters of the list.
    @Serdeable
    record Filter(
            Optional<String> view,
            Optional<String> workflow,
            Optional<String> step,
            Optional<String> light,
            Optional<UUID> resident,
            Optional<String> q,
            Optional<String> sort) {}

    @Serdeable
    record Shown(UUID id, String name, Filter filter) {}

    @Serdeable
    record Wanted(
            @Nullable String name,
            @Nullable String view,
            @Nullable String workflow,
            @Nullable String step,
            @Nullable String light,
            @Nullable UUID resident,
            @Nullable String q,
            @Nullable String sort) {}

    @Serdeable
    record Kept(UUID id) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "listInboxFilters", summary = "My ways to look at the inbox")
    Slice<Shown> list() {
        return Slice.all(filters.of(Caller.current().member()).stream()
                .map(saved -> new Shown(saved.id(), saved.name(), filter(saved.filter())))
                .toList());
    }

    @Post
    @Change
    @Allowed
    @Operation(operationId = "keepInboxFilter", summary = "Keep a way to look at the inbox under a name")
    HttpResponse<Kept> keep(@Body Wanted wanted) {
        UUID me = Caller.current().member();
        Flaws flaws = new Flaws();
        String name = flaws.text("/name", wanted.name(), 40).strip();
        Map<String, Object> filter = new LinkedHashMap<>();
        word(flaws, filter, "view", wanted.view());
        word(flaws, filter, "workflow", wanted.workflow());
        word(flaws, filter, "step", wanted.step());
        word(flaws, filter, "light", wanted.light());
        word(
                flaws,
                filter,
                "resident",
                wanted.resident() == null ? null : wanted.resident().toString());
        if (wanted.resident() != null && residents.find(wanted.resident()).isEmpty()) {
            flaws.add(Flaw.at("/resident", "cases.no-such-company"));
        }
        word(flaws, filter, "q", wanted.q());
        word(flaws, filter, "sort", wanted.sort());
        var there = filters.of(me);
        if (there.size() >= SavedFilters.MOST
                && there.stream().noneMatch(saved -> saved.name().equals(name))) {
            flaws.add(Flaw.at("/name", "tasks.too-many-filters", SavedFilters.MOST));
        }
        flaws.refuse();
        UUID id = filters.keep(me, name, filter);
        return HttpResponse.created(new Kept(id), URI.create("/api/v1/inbox-filters/" + id));
    }

    @Delete("/{id}")
    @Change
    @Allowed
    @Operation(operationId = "dropInboxFilter", summary = "Forget a way to look at the inbox")
    HttpResponse<?> drop(UUID id) {
        if (!filters.drop(id, Caller.current().member())) {
            throw Rejected.missing();
        }
        return HttpResponse.noContent();
    }

    private static void word(Flaws flaws, Map<String, Object> filter, String name, @Nullable String sent) {
        flaws.findText("/" + name, sent, 100).ifPresent(text -> filter.put(name, text));
    }

    private static Filter filter(Map<String, Object> saved) {
        return new Filter(
                text(saved, "view"),
                text(saved, "workflow"),
                text(saved, "step"),
                text(saved, "light"),
                text(saved, "resident").map(UUID::fromString),
                text(saved, "q"),
                text(saved, "sort"));
    }

    private static Optional<String> text(Map<String, Object> saved, String name) {
        return Optional.ofNullable(saved.get(name)).map(Object::toString);
    }
}
