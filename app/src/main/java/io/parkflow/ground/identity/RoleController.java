package io.parkflow.ground.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;

/// The role catalogue.
@Controller("/api/v1/roles")
final class RoleController {
    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @Serdeable
    record RoleView(String code, String name, List<String> rights) {}

    @Get
    @Allowed
    @Operation(operationId = "roles", summary = "Roles a member can have")
    Slice<RoleView> all(HttpRequest<?> request) {
        Locale locale = request.getLocale().orElse(Locale.SIMPLIFIED_CHINESE);
        return Slice.all(roles.all().stream()
                .map(role -> new RoleView(role.code(), role.nameIn(locale), role.rights()))
                .toList());
    }
}
