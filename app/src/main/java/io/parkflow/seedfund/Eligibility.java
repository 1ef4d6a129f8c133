package io.parkflow.seedfund;

import io.parkflow.ground.identity.Uscc;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who may have seed money. Each rule is one claim over what the application says and the park knows; what cannot be
/// decided by rule is a doubt for a person, never a refusal.
///
/// @param available what the fund could still promise
record Eligibility(Claim claim, Round round, LocalDate closing, Money available, History history) {

    List<Finding> findings() {
        return List.of(
                instrument(),
                limit(),
                code(),
                age(),
                place(),
                register(),
                credit(),
                lawsuits(),
                duplicate(),
                funding(),
                balance());
    }

    /// Fails when one rule fails, is in doubt when one is, else passes.
    static Finding.Result result(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.result() == Finding.Result.FAIL)) {
            return Finding.Result.FAIL;
        }
        return findings.stream().anyMatch(finding -> finding.result() == Finding.Result.DOUBT)
                ? Finding.Result.DOUBT
                : Finding.Result.PASS;
    }

    Finding instrument() {
        if (claim.instrument().isEmpty()) {
            return Finding.doubt("instrument", "seedfund.found-missing");
        }
        return round.terms().findInstrument(claim.instrument()).isPresent()
                ? Finding.pass("instrument")
                : Finding.fail("instrument", "seedfund.found-instrument");
    }

    Finding limit() {
        Optional<Terms.Instrument> instrument = round.terms().findInstrument(claim.instrument());
        Optional<Money> asked = claim.amount();
        if (instrument.isEmpty() || asked.isEmpty()) {
            return Finding.doubt("limit", "seedfund.found-missing");
        }
        Money most = instrument.get().most();
        return asked.get().isMoreThan(most)
                ? Finding.fail("limit", "seedfund.over-limit", instrument.get().label(), wan(most), wan(asked.get()))
                : Finding.pass("limit");
    }

    private Finding code() {
        if (claim.isTeam()) {
            return Finding.pass("code");
        }
        return claim.uscc()
                .map(uscc -> Uscc.of(uscc) instanceof Uscc.Valid
                        ? Finding.pass("code")
                        : Finding.doubt("code", "seedfund.found-code"))
                .orElseGet(() -> Finding.doubt("code", "seedfund.found-missing"));
    }

    private Finding age() {
        Optional<Terms.Age> age = round.terms().findAge();
        if (age.isEmpty() || claim.isTeam()) {
            return Finding.pass("age");
        }
        return claim.founded()
                .map(founded -> young(founded, closing, age.get())
                        ? Finding.pass("age")
                        : Finding.fail("age", "seedfund.found-age", age.get().most(), founded.toString()))
                .orElseGet(() -> Finding.doubt("age", "seedfund.found-missing"));
    }

    private static boolean young(LocalDate founded, LocalDate closing, Terms.Age age) {
        return age.count().equals("TAX_YEARS")
                ? closing.getYear() - founded.getYear() <= age.most()
                : !founded.plusYears(age.most()).isBefore(closing);
    }

    private Finding place() {
        Optional<String> office = claim.text("officeAddr");
        Optional<String> registered = claim.text("regAddr");
        if (claim.isTeam()) {
            return Finding.pass("place");
        }
        if (office.isEmpty() || registered.isEmpty()) {
            return Finding.doubt("place", "seedfund.found-missing");
        }
        return office.equals(registered) ? Finding.pass("place") : Finding.doubt("place", "seedfund.found-place");
    }

    private Finding register() {
        return !round.terms().techNumber() || claim.text("techEntNo").isPresent()
                ? Finding.pass("register")
                : Finding.fail("register", "seedfund.found-register");
    }

    private Finding credit() {
        return history.untrue() ? Finding.fail("credit", "seedfund.found-credit") : Finding.pass("credit");
    }

    private Finding lawsuits() {
        return claim.says("hasLitigations")
                ? Finding.doubt("lawsuits", "seedfund.found-lawsuits")
                : Finding.pass("lawsuits");
    }

    private Finding duplicate() {
        if (history.again() || history.vetoed()) {
            return Finding.fail("duplicate", history.again() ? "seedfund.once-per-round" : "seedfund.found-vetoed");
        }
        if (history.granted() && round.terms().oncePerFirm()) {
            return Finding.fail("duplicate", "seedfund.found-once");
        }
        return history.running() ? Finding.doubt("duplicate", "seedfund.found-running") : Finding.pass("duplicate");
    }

    private Finding funding() {
        return claim.hasDoubleFunding() ? Finding.doubt("funding", "seedfund.found-funding") : Finding.pass("funding");
    }

    private Finding balance() {
        return claim.amount().filter(asked -> asked.isMoreThan(available)).isPresent()
                ? Finding.doubt("balance", "seedfund.found-balance")
                : Finding.pass("balance");
    }

    static String wan(Money money) {
        return money.in(Unit.WAN).stripTrailingZeros().toPlainString();
    }
}
