package io.parkflow.seedfund;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.text.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a call gives and asks: a preset of the fund rules, copied into the call so that it never changes.
///
/// @param basis       the rules it comes from, named as the ground of every refusal
/// @param instruments by code, for example `LOAN_FREE`
/// @param techNumber  a number of the register of technology companies is needed
/// @param oncePerFirm a company that was supported before is not supported again
record Terms(
        Wording name,
        Wording basis,
        Map<String, Instrument> instruments,
        @Nullable Age age,
        boolean techNumber,
        boolean oncePerFirm) {
    Terms {
        instruments = Collections.unmodifiableMap(new LinkedHashMap<>(instruments));
    }

    /// @param limit most for one application, yuan
    record Instrument(Wording label, String limit, @Nullable Wording terms) {
        Money most() {
            return Money.yuan(limit);
        }
    }

    /// @param most  years a company may be old when the call closes
    /// @param count `YEARS` from day to day, or `TAX_YEARS` by calendar years
    record Age(int most, String count) {}

    Optional<Instrument> findInstrument(String code) {
        return Optional.ofNullable(instruments.get(code));
    }

    Optional<Age> findAge() {
        return Optional.ofNullable(age);
    }
}
