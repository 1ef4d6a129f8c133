package io.parkflow.ground.identity;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who I am and where I may go.
@Controller("/api/v1/me")
final class MeController {
    private final Accounts accounts;
    private final Members members;
    private final Residents residents;
    private final Seats seats;
    private final Parks parks;
    private final Transactions transactions;

    MeController(
            Accounts accounts,
            Members members,
            Residents residents,
            Seats seats,
            Parks parks,
            Transactions transactions) {
        this.accounts = accounts;
        this.members = members;
        this.residents = residents;
        this.seats = seats;
        this.parks = parks;
        this.transactions = transactions;
    }

    /// @param name     empty for an operator of the platform, as `park` is
    /// @param resident company the member speaks for
    /// @param zone     by which the park works, for example `Asia/Shanghai`
    @Serdeable
    record Me(
            UUID memberId,
            @Nullable String name,
            String login,
            @Nullable ParkLabel park,
            List<String> roles,
            List<String> rights,
            @Nullable ResidentLabel resident,
            String locale,
            @Nullable String zone) {}

    @Serdeable
    record MyParks(List<ParkLabel> items) {}

    @Get
    @Allowed
    @Everyone
    @Operation(operationId = "me", summary = "Who I am")
    Me me() {
        Caller caller = Caller.current();
        if (Tenancy.find().isEmpty()) {
            return me(caller, null, null, null, null);
        }
        Park park = parks.find(caller.park()).orElseThrow(Rejected::missing);
        return transactions.read(() -> me(
                caller,
                members.find(caller.member()).orElseThrow(Rejected::missing).name(),
                ParkLabel.of(park),
                caller.resident()
                        .flatMap(residents::find)
                        .map(ResidentLabel::of)
                        .orElse(null),
                park.zone()));
    }

    private Me me(
            Caller caller,
            @Nullable String name,
            @Nullable ParkLabel park,
            @Nullable ResidentLabel resident,
            @Nullable String zone) {
        return new Me(
                caller.member(),
                name,
                accounts.login(caller.account()),
                park,
                sorted(caller.roles().stream()
                        .filter(code -> !Organisation.isBelonging(code))
                        .collect(Collectors.toSet())),
                sorted(caller.rights()),
                resident,
                "zh-CN",
                zone);
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }

    @Get("/parks")
    @Allowed
    @Everyone
    @Operation(operationId = "myParks", summary = "The parks I belong to")
    MyParks parks() {
        return new MyParks(seats.all(Caller.current().account()).stream()
                .map(seat -> ParkLabel.of(seat.park()))
                .toList());
    }
}
