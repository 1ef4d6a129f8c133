package io.parkflow.seedfund;

import io.parkflow.ground.money.Money;
import io.parkflow.platform.indicators.FigureSource;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;

/// What the park's funds could still promise, for boards.
@Singleton
final class FundFigures implements FigureSource {
    private final Funds funds;
    private final Ledger ledger;

    FundFigures(Funds funds, Ledger ledger) {
        this.funds = funds;
        this.ledger = ledger;
    }

    @Override
    public Optional<BigDecimal> figure(String name) {
        return name.equals("seedfund.available")
                ? Optional.of(Money.sum(funds.all().stream()
                                .map(fund -> ledger.balance(fund.id()).available())
                                .toList())
                        .yuan())
                : Optional.empty();
    }
}
