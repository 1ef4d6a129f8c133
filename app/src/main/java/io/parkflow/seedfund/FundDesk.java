package io.parkflow.seedfund;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens funds and enters what is paid in and what comes back.
@Singleton
final class FundDesk {
    private static final BigDecimal WHOLE = new BigDecimal("100");

    private final Funds funds;
    private final Ledger ledger;
    private final Journal journal;

    FundDesk(Funds funds, Ledger ledger, Journal journal) {
        this.funds = funds;
        this.ledger = ledger;
        this.journal = journal;
    }

    /// @throws Rejected 422 with every flaw
    Fund open(@Nullable String name, @Nullable Money size, List<Fund.Contributor> contributors) {
        Flaws flaws = new Flaws();
        String said = flaws.text("/name", name, 100);
        Money meant = positive(flaws, "/size", size);
        BigDecimal shares = BigDecimal.ZERO;
        for (int i = 0; i < contributors.size(); i++) {
            String at = "/contributors/" + i;
            flaws.text(at + "/name", contributors.get(i).name(), 100);
            BigDecimal share = contributors.get(i).share();
            if (share == null
                    || share.signum() <= 0
                    || share.compareTo(WHOLE) > 0
                    || share.stripTrailingZeros().scale() > 2) {
                flaws.add(Flaw.at(at + "/share", "seedfund.share"));
            } else {
                shares = shares.add(share);
            }
        }
        if (!flaws.any() && !contributors.isEmpty() && shares.compareTo(WHOLE) != 0) {
            flaws.add(Flaw.at("/contributors", "seedfund.shares", shares.toPlainString()));
        }
        flaws.refuse();
        Fund fund = new Fund(Ids.next(), said, meant, contributors);
        funds.add(fund);
        journal.record(Fact.of("seedfund.fund.opened", "fund", fund.id()).with("size", meant.toString()));
        return fund;
    }

    Fund contribute(UUID id, @Nullable Money amount) {
        Fund fund = funds.find(id).orElseThrow(Rejected::missing);
        Money paid = amount(amount);
        UUID event =
                journal.record(Fact.of("seedfund.fund.contributed", "fund", id).with("amount", paid.toString()));
        ledger.contribute(id, paid, "event:" + event);
        return fund;
    }

    Fund recover(UUID id, @Nullable Money amount) {
        Fund fund = funds.find(id).orElseThrow(Rejected::missing);
        Money back = amount(amount);
        UUID event =
                journal.record(Fact.of("seedfund.fund.recovered", "fund", id).with("amount", back.toString()));
        ledger.recover(id, back, "event:" + event);
        return fund;
    }

    private static Money amount(@Nullable Money sent) {
        Flaws flaws = new Flaws();
        Money amount = positive(flaws, "/amount", sent);
        flaws.refuse();
        return amount;
    }

    static Money positive(Flaws flaws, String pointer, @Nullable Money sent) {
        if (sent == null) {
            flaws.add(Flaw.at(pointer, "problem.required"));
            return Money.ZERO;
        }
        if (sent.isZero() || sent.isNegative()) {
            flaws.add(Flaw.at(pointer, "seedfund.not-positive"));
        }
        return sent;
    }
}
