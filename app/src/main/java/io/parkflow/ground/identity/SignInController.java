package io.parkflow.ground.identity;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who tried to sign in, when and from where.
@Controller("/api/v1")
class SignInController {
    private final SignInLog log;
    private final Members members;
    private final Parks parks;

    SignInController(SignInLog log, Members members, Parks parks) {
        this.log = log;
        this.members = members;
        this.parks = parks;
    }

    /// @param address the network address it came from
    /// @param park    short name of the park it led into
    @Serdeable
    record Mine(UUID id, Instant at, String address, boolean passed, Optional<String> park) {}

    @Serdeable
    record Line(UUID id, Instant at, String address, boolean passed, UUID memberId, String name) {}

    /// How an attempt ended.
    enum Outcome {
        passed,
        failed
    }

    @Get("/me/sign-ins")
    @Allowed
    @Everyone
    @Operation(operationId = "mySignIns", summary = "Attempts to sign in with my login, newest first")
    Slice<Mine> mine(@QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        int most = Slice.limit(limit);
        List<SignInLog.Attempt> read = log.ofAccount(Caller.current().account(), cursor, most + 1);
        return Slice.of(read, most, SignInLog.Attempt::id).map(this::mine);
    }

    private Mine mine(SignInLog.Attempt attempt) {
        return new Mine(
                attempt.id(),
                attempt.at(),
                attempt.address(),
                attempt.passed(),
                attempt.park().flatMap(parks::find).map(Park::name));
    }

    @Get("/sign-ins")
    @View
    @Allowed(Rights.MEMBERS_SIGN_INS_VIEW)
    @Operation(operationId = "signIns", summary = "Attempts to sign in with the logins of the park's members")
    Slice<Line> park(
            @QueryValue Optional<UUID> member,
            @QueryValue Optional<Outcome> outcome,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int most = Slice.limit(limit);
        UUID park = Caller.current().park();
        List<SignInLog.Attempt> read = log.ofPark(park, member, outcome.map(Enum::name), cursor, most + 1);
        Map<UUID, String> names = members.names(
                read.stream().flatMap(attempt -> attempt.member().stream()).toList());
        return Slice.of(read, most, SignInLog.Attempt::id).map(attempt -> line(attempt, names));
    }

    private static Line line(SignInLog.Attempt attempt, Map<UUID, String> names) {
        UUID member = attempt.member().orElseThrow();
        return new Line(
                attempt.id(),
                attempt.at(),
                attempt.address(),
                attempt.passed(),
                member,
                names.getOrDefault(member, ""));
    }
}
