package io.parkflow.seedfund;

import io.parkflow.ground.money.Money;

/// What a fund holds, has promised and has paid.
///
/// @param committed approved and not paid yet: reserved, so that nothing is promised twice
record Balance(Money paidIn, Money committed, Money paid, Money recovered) {

    Money available() {
        return paidIn.plus(recovered).minus(paid).minus(committed);
    }
}
