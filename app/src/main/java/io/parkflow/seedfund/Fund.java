package io.parkflow.seedfund;

import io.parkflow.ground.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Money set apart for young companies.
///
/// @param size         what it is meant to hold when everything is paid in
/// @param contributors who pays in, shares adding up to 100
record Fund(UUID id, String name, Money size, List<Contributor> contributors) {
    Fund {
        contributors = List.copyOf(contributors);
    }

    /// @param share per cent, two decimals
    record Contributor(String name, BigDecimal share) {}
}
