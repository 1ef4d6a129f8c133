package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Brings in what a park did before it used the platform: funds, past calls, what was granted and what became of it.
/// Everything is told as an event and booked in the ledger, so figures are counted and never written down.
///
/// Joins the caller's transaction and acts as the signed-in member.
@Singleton
public final class Archive {
    private final FundDesk desk;
    private final Funds funds;
    private final RoundDesk roundDesk;
    private final Rounds rounds;
    private final Applications applications;
    private final Ledger ledger;
    private final CaseDesk cases;
    private final Catalog catalog;
    private final Journal journal;

    Archive(
            FundDesk desk,
            Funds funds,
            RoundDesk roundDesk,
            Rounds rounds,
            Applications applications,
            Ledger ledger,
            CaseDesk cases,
            Catalog catalog,
            Journal journal) {
        this.desk = desk;
        this.funds = funds;
        this.roundDesk = roundDesk;
        this.rounds = rounds;
        this.applications = applications;
        this.ledger = ledger;
        this.cases = cases;
        this.catalog = catalog;
        this.journal = journal;
    }

    /// @param resident   the company
    /// @param instrument `LOAN_FREE`, `EQUITY_PUBLIC` or `EQUITY`
    public record Grant(
            UUID resident, String company, String uscc, String project, String instrument, Money amount, Instant at) {}

    /// What became of a supported company.
    public enum Success {
        HIGH_TECH("highTech"),
        GROWTH("growth"),
        LISTED("listed");

        private final String word;

        Success(String word) {
            this.word = word;
        }
    }

    /// Whether the park has funds already.
    public boolean hasFunds() {
        return !funds.all().isEmpty();
    }

    /// @param contributors name → share in per cent and what is paid in
    public UUID fund(String name, Money size, Map<String, BigDecimal> contributors, Money paidIn) {
        List<Fund.Contributor> shares = contributors.entrySet().stream()
                .map(entry -> new Fund.Contributor(entry.getKey(), entry.getValue()))
                .toList();
        UUID fund = desk.open(name, size, shares).id();
        desk.contribute(fund, paidIn);
        return fund;
    }

    /// A call that is open to applicants.
    public UUID call(
            UUID fund, String title, String preset, Instant opens, Instant closes, Money budget, String notice) {
        UUID round = roundDesk
                .create(new RoundDesk.Draft(
                        fund, title, preset, opens.toString(), closes.toString(), budget, notice, null))
                .id();
        roundDesk.publish(round);
        return round;
    }

    /// A call of the past; nobody applies in it any more.
    ///
    /// @param limits instrument → its words and the most for one application
    public UUID pastCall(
            UUID fund, String title, Instant opens, Instant closes, Money budget, Map<String, Limit> limits) {
        Map<String, Object> instruments = new LinkedHashMap<>();
        limits.forEach((code, limit) -> instruments.put(
                code,
                Map.of(
                        "label", Map.of("zh-CN", limit.name()),
                        "limit", limit.most().toString())));
        ObjectNode terms = Trees.of(
                Map.of("name", Map.of("zh-CN", title), "basis", Map.of("zh-CN", title), "instruments", instruments));
        Round round = new Round(
                Ids.next(), fund, title, Presets.CUSTOM, Presets.read(terms), opens, closes, budget, title, true, 1);
        rounds.add(round, terms);
        rounds.publish(round.id());
        return round.id();
    }

    /// The most for one application by an instrument.
    public record Limit(String name, Money most) {}

    /// Enters a grant that was paid: a closed case, the money promised and paid, and the event.
    public UUID grant(UUID fund, UUID round, Grant grant) {
        UUID member = Caller.current().member();
        Bundle bundle = catalog.current("seedfund").bundle();
        Case old = cases.archived(
                bundle,
                grant.company() + " · " + grant.project(),
                member,
                Optional.of(grant.resident()),
                grant.at(),
                "granted");
        UUID id = Ids.next();
        ObjectNode data = data(grant);
        applications.add(new Application(
                id,
                round,
                member,
                Optional.of(grant.resident()),
                Application.State.WITHDRAWN,
                data,
                grant.project(),
                Optional.of(grant.uscc()),
                Optional.of(grant.amount()),
                Optional.of(grant.amount()),
                Optional.empty(),
                grant.at(),
                1));
        applications.submitted(id, old.id(), new Claim(data));
        applications.grant(id, grant.amount());
        ledger.commit(fund, grant.amount(), old.id(), "import:" + old.id());
        ledger.pay(fund, grant.amount(), old.id(), "import:" + old.id());
        journal.record(Fact.ofCase("seedfund.application.disbursed", old.id())
                .with("amount", grant.amount().toString())
                .with("instrument", grant.instrument())
                .with("imported", true)
                .with("on", grant.at().toString()));
        return old.id();
    }

    private static ObjectNode data(Grant grant) {
        return Trees.empty()
                .put("entType", "COMPANY")
                .put("entName", grant.company())
                .put("uscc", grant.uscc())
                .put("projectName", grant.project())
                .put("instrument", grant.instrument())
                .put("amount", grant.amount().toString());
    }

    /// A supported company has become more; each kind counts once for a company, however often it is told.
    public void success(UUID caseId, Success success, Instant at) {
        journal.record(Fact.ofCase("outcome." + success.word, caseId)
                .with(
                        "resident",
                        cases.known(caseId).resident().map(UUID::toString).orElse(""))
                .with("on", at.toString()));
    }
}
