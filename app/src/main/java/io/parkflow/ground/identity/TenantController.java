package io.parkflow.ground.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.operator.Founding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parks of the platform, for its operator.
@Controller("/api/v1/platform/tenants")
final class TenantController {
    private static final String USUAL_ZONE = "Asia/Shanghai";
    private static final Set<String> STATES = Set.of("active", "suspended");

    private final Parks parks;
    private final Founding founding;
    private final ParkOffice office;

    TenantController(Parks parks, Founding founding, ParkOffice office) {
        this.parks = parks;
        this.founding = founding;
        this.office = office;
    }

    /// @param zone  IANA name of the time zone the park works by; Asia/Shanghai when left out
    /// @param admin the first system administrator of the park
    @Serdeable
    record NewTenant(
            @Nullable String slug,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String zone,
            @Nullable MemberBody admin) {}

    @Serdeable
    record StateChange(
            @Schema(allowableValues = {"active", "suspended"}) @Nullable
            String state) {}

    @Serdeable
    record FirstAdmin(UUID memberId, String login, String oneTimePassword) {}

    @Serdeable
    record TenantView(
            UUID id,
            String slug,
            String name,
            String shortName,
            String zone,

            @Schema(allowableValues = {"active", "suspended"})
            String state,

            int version,
            @Nullable FirstAdmin admin) {
        static TenantView of(Park park) {
            return new TenantView(
                    park.id(),
                    park.slug(),
                    park.name(),
                    park.shortName(),
                    park.zone(),
                    park.active() ? "active" : "suspended",
                    park.version(),
                    null);
        }

        TenantView with(FirstAdmin first) {
            return new TenantView(id, slug, name, shortName, zone, state, version, first);
        }
    }

    @Get
    @Allowed(Rights.PLATFORM_PARKS_MANAGE)
    @Operation(operationId = "tenants", summary = "Parks of the platform")
    Slice<TenantView> page(@QueryValue @Nullable UUID cursor, @QueryValue @Nullable Integer limit) {
        int most = Slice.limit(Optional.ofNullable(limit));
        String after = cursor == null ? "" : cursor.toString();
        List<Park> read = parks.all().stream()
                .filter(park -> park.id().toString().compareTo(after) > 0)
                .sorted(Comparator.comparing(park -> park.id().toString()))
                .limit(most + 1L)
                .toList();
        return Slice.of(read, most, Park::id).map(TenantView::of);
    }

    @Post
    @Allowed(Rights.PLATFORM_PARKS_MANAGE)
    @Operation(operationId = "foundTenant", summary = "Found a park with its first administrator")
    HttpResponse<TenantView> found(@Body NewTenant sent) {
        Flaws flaws = new Flaws();
        String slug = flaws.text("/slug", sent.slug(), 41);
        if (!slug.isEmpty() && !slug.matches("[a-z][a-z0-9-]{1,40}")) {
            flaws.add(Flaw.at("/slug", "identity.slug-form"));
        }
        String name = flaws.text("/name", sent.name(), 100).strip();
        String shortName = flaws.text("/shortName", sent.shortName(), 10).strip();
        ParkOffice.Founded founded =
                office.found(flaws, new ParkOffice.Wish(slug, name, shortName, zone(flaws, sent.zone())), sent.admin());
        TenantView view = TenantView.of(founded.park());
        return HttpResponse.created(view.with(
                        new FirstAdmin(founded.admin(), founded.login().value(), founded.password())))
                .header("ETag", new Version(view.version()).tag())
                .header("Cache-Control", "no-store");
    }

    private static ZoneId zone(Flaws flaws, @Nullable String sent) {
        String zone = sent == null || sent.isBlank() ? USUAL_ZONE : sent.strip();
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            flaws.add(Flaw.at("/zone", "identity.no-such-zone"));
            return ZoneId.of(USUAL_ZONE);
        }
        return ZoneId.of(zone);
    }

    @Patch("/{id}")
    @Allowed(Rights.PLATFORM_PARKS_MANAGE)
    @Operation(operationId = "changeTenant", summary = "Suspend a park or let it work again")
    HttpResponse<TenantView> change(HttpRequest<?> request, UUID id, @Body StateChange sent) {
        Version seen = Version.seen(request);
        String state = sent.state();
        if (state == null || !STATES.contains(state)) {
            throw Rejected.flawed(List.of(Flaw.at("/state", "identity.no-such-state")));
        }
        Park park = known(id);
        seen.require(park.version(), TenantView.of(park));
        if (!founding.suspend(id, park.version(), state.equals("suspended"))) {
            throw Rejected.stale();
        }
        parks.forget(park);
        TenantView changed = TenantView.of(known(id));
        return Version.on(changed, changed.version());
    }

    private Park known(UUID id) {
        return parks.all().stream()
                .filter(park -> park.id().equals(id))
                .findFirst()
                .orElseThrow(Rejected::missing);
    }
}
