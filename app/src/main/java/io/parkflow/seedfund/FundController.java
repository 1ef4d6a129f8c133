package io.parkflow.seedfund;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/seedfund/funds")
class FundController {
    private final FundDesk desk;
    private final Funds funds;
    private final Ledger ledger;

    FundController(FundDesk desk, Funds funds, Ledger ledger) {
        this.desk = desk;
        this.funds = funds;
        this.ledger = ledger;
    }

    @Serdeable
    record Share(String name, BigDecimal share) {}

    @Serdeable
    record NewFund(
            @Nullable String name,
            @Nullable Money size,
            @Nullable List<Share> contributors) {}

    @Serdeable
    record Payment(@Nullable Money amount) {}

    @Serdeable
    record Sums(Money paidIn, Money committed, Money paid, Money recovered, Money available) {
        static Sums of(Balance balance) {
            return new Sums(
                    balance.paidIn(), balance.committed(), balance.paid(), balance.recovered(), balance.available());
        }
    }

    @Serdeable
    record FundSheet(UUID id, String name, Money size, List<Share> contributors, Sums balance, List<String> can) {}

    @Serdeable
    record Line(
            UUID id,
            Entry.Kind kind,
            Money amount,
            Optional<UUID> caseId,
            Optional<String> caseNumber,
            Optional<String> caseTitle,
            Instant at) {
        static Line of(Entry entry) {
            return new Line(
                    entry.id(),
                    entry.kind(),
                    entry.amount(),
                    entry.caseId(),
                    entry.matter().map(Entry.Matter::number),
                    entry.matter().map(Entry.Matter::title),
                    entry.at());
        }
    }

    @Get
    @View
    @Allowed(Rights.SEEDFUND_FUNDS_VIEW)
    @Operation(operationId = "listFunds", summary = "The park's seed funds with their balances")
    Slice<FundSheet> list() {
        return new Slice<>(funds.all().stream().map(this::sheet).toList(), Optional.empty(), Optional.empty());
    }

    @Get("/{id}")
    @View
    @Allowed(Rights.SEEDFUND_FUNDS_VIEW)
    @Operation(operationId = "getFund", summary = "A fund and what it holds")
    FundSheet one(UUID id) {
        return sheet(funds.find(id).orElseThrow(Rejected::missing));
    }

    @Get("/{id}/ledger")
    @View
    @Allowed(Rights.SEEDFUND_FUNDS_VIEW)
    @Operation(operationId = "listLedger", summary = "Every movement of a fund's money, newest first")
    Slice<Line> ledger(UUID id, @QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        Fund fund = funds.find(id).orElseThrow(Rejected::missing);
        int size = Slice.limit(limit);
        return Slice.of(ledger.page(fund.id(), cursor, size + 1), size, Entry::id)
                .map(Line::of);
    }

    @Post
    @Change
    @Allowed(Rights.SEEDFUND_FUNDS_MANAGE)
    @Operation(operationId = "openFund", summary = "Open a fund")
    HttpResponse<FundSheet> open(@Body NewFund fund) {
        List<Fund.Contributor> contributors = fund.contributors() == null
                ? List.of()
                : fund.contributors().stream()
                        .map(share -> new Fund.Contributor(share.name(), share.share()))
                        .toList();
        Fund opened = desk.open(fund.name(), fund.size(), contributors);
        return HttpResponse.created(sheet(opened), URI.create("/api/v1/seedfund/funds/" + opened.id()));
    }

    @Post("/{id}/contributions")
    @Change
    @Allowed(Rights.SEEDFUND_FUNDS_MANAGE)
    @Operation(operationId = "payInto", summary = "Enter money paid into a fund")
    HttpResponse<FundSheet> contribute(UUID id, @Body Payment payment) {
        return HttpResponse.created(sheet(desk.contribute(id, payment.amount())));
    }

    @Post("/{id}/recoveries")
    @Change
    @Allowed(Rights.SEEDFUND_FUNDS_MANAGE)
    @Operation(operationId = "recoverInto", summary = "Enter money that came back to a fund")
    HttpResponse<FundSheet> recover(UUID id, @Body Payment payment) {
        return HttpResponse.created(sheet(desk.recover(id, payment.amount())));
    }

    private FundSheet sheet(Fund fund) {
        return new FundSheet(
                fund.id(),
                fund.name(),
                fund.size(),
                fund.contributors().stream()
                        .map(each -> new Share(each.name(), each.share()))
                        .toList(),
                Sums.of(ledger.balance(fund.id())),
                Caller.current().may(Rights.SEEDFUND_FUNDS_MANAGE) ? List.of("contribute", "recover") : List.of());
    }
}
