package io.parkflow.seedfund;

import io.parkflow.engine.VerbCall;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import java.util.List;

/// What a money paper must agree with.
final class Voucher {
    private Voucher() {}

    static Money amount(VerbCall call) {
        return Money.yuan(String.valueOf(call.given().data().get("amount")));
    }

    /// @throws Rejected 422 when the paper's amount is not what was resolved
    static void require(Money written, Money resolved) {
        if (written.compareTo(resolved) != 0) {
            throw Rejected.flawed(List.of(Flaw.at(
                    "/amount", "seedfund.amount-differs", Eligibility.wan(resolved), Eligibility.wan(written))));
        }
    }
}
