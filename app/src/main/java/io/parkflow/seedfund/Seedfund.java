package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.audit.Predecessors;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Enclosures;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.forms.Checked;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.FormCheck;
import io.parkflow.platform.inbox.StartDesk;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The applicant's desk: drafts, the check beforehand, handing in, taking back.
@Singleton
final class Seedfund {
    private final Applications applications;
    private final Rounds rounds;
    private final Funds funds;
    private final Judgement judgement;
    private final Beginning beginning;
    private final Catalog catalog;
    private final StartDesk starts;
    private final CaseDesk cases;
    private final Enclosures enclosures;
    private final Journal journal;
    private final Predecessors predecessors;
    private final ParkTime time;
    private final Clock clock;

    Seedfund(
            Applications applications,
            Rounds rounds,
            Funds funds,
            Judgement judgement,
            Beginning beginning,
            Catalog catalog,
            StartDesk starts,
            CaseDesk cases,
            Enclosures enclosures,
            Journal journal,
            Predecessors predecessors,
            ParkTime time,
            Clock clock) {
        this.applications = applications;
        this.rounds = rounds;
        this.funds = funds;
        this.judgement = judgement;
        this.beginning = beginning;
        this.catalog = catalog;
        this.starts = starts;
        this.cases = cases;
        this.enclosures = enclosures;
        this.journal = journal;
        this.predecessors = predecessors;
        this.time = time;
        this.clock = clock;
    }

    Bundle bundle() {
        return catalog.current("seedfund").bundle();
    }

    Form form() {
        Bundle bundle = bundle();
        return catalog.form(
                bundle.key(), bundle.version(), bundle.start().findForm().orElseThrow());
    }

    /// Begins a draft, or goes on with the one the company has in this call. What was taken back is filled in again.
    ///
    /// @throws Rejected 403 for other roles, 409 when the call is not open
    Application draft(UUID roundId) {
        Caller caller = Caller.current();
        if (!bundle().mayStart(caller.roles())) {
            throw Rejected.forbidden("tasks.cannot-start");
        }
        Round round = open(roundId, "view");
        return of(round, caller, Application.State.DRAFT).orElseGet(() -> {
            Fund fund = funds.find(round.fund()).orElseThrow();
            ObjectNode data = of(round, caller, Application.State.WITHDRAWN)
                    .map(Application::data)
                    .orElseGet(() -> beginning.of(form(), caller, fund));
            Application draft = new Application(
                    Ids.next(),
                    roundId,
                    caller.member(),
                    caller.resident(),
                    Application.State.DRAFT,
                    data,
                    new Claim(data).project(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    clock.instant(),
                    1);
            applications.add(draft);
            return draft;
        });
    }

    private Optional<Application> of(Round round, Caller caller, Application.State state) {
        return applications.findOf(round.id(), caller.member(), caller.resident(), state);
    }

    /// @param instead what is possible with a call that is not open, where no draft says it
    private Round open(UUID id, String... instead) {
        Round round = rounds.find(id).filter(Round::published).orElseThrow(Rejected::missing);
        return switch (round.state(clock.instant())) {
            case OPEN -> round;
            case DRAFT, UPCOMING ->
                throw Rejected.conflict("seedfund.round-not-open").orCan(instead);
            case CLOSED -> throw Rejected.conflict("seedfund.round-over").orCan(instead);
        };
    }

    /// Keeps what is typed; nothing is required yet.
    ///
    /// @throws Rejected 412 when somebody saved in between, 422 for what could never be kept
    Application save(UUID id, Version seen, Map<String, Object> sent) {
        Caller caller = Caller.current();
        Application draft = own(id, caller);
        seen.require(
                draft.version(),
                Map.of(
                        "data",
                        Trees.map(draft.data()),
                        "savedAt",
                        draft.savedAt().toString()));
        Form form = form();
        Checked checked =
                new FormCheck(form, form.answering("start"), time.today()).saved(Trees.of(sent), draft.data());
        List<Flaw> flaws = new ArrayList<>(checked.flaws());
        flaws.addAll(enclosures.flaws(form, form.answering("start"), checked.data(), draft.data(), caller.member()));
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
        if (!applications.save(draft, checked.data(), new Claim(checked.data()).project(), caller.member())) {
            throw Rejected.stale();
        }
        return applications.findVisible(id, caller).orElseThrow(Rejected::missing);
    }

    private Application own(UUID id, Caller caller) {
        Application application = applications.take(id, caller).orElseThrow(Rejected::missing);
        if (!mine(application, caller)) {
            throw Rejected.missing();
        }
        if (!application.isDraft()) {
            Optional<UUID> matter = application.caseId();
            throw predecessors.conflict(
                    "seedfund.handed-in", "seedfund.application.submitted", matter.orElse(id), matter);
        }
        return application;
    }

    static boolean mine(Application application, Caller caller) {
        return application.owner().equals(caller.member())
                || application.resident().isPresent() && application.resident().equals(caller.resident());
    }

    List<Finding> check(Application application) {
        return judgement.of(application, new Claim(application.data())).findings();
    }

    /// Hands a draft in: the form whole, the call open, the limits kept, once for each company.
    ///
    /// @throws Rejected 409 closed or twice, 422 with every flaw and rule
    Case submit(UUID id) {
        Caller caller = Caller.current();
        Application draft = own(id, caller);
        open(draft.round());
        Form form = form();
        Checked checked = new FormCheck(form, form.answering("start"), time.today())
                .submitted(draft.data(), Trees.empty(), Map.of());
        Claim claim = new Claim(checked.data());
        Eligibility eligibility = judgement.of(draft, claim);
        List<Flaw> flaws = new ArrayList<>(checked.flaws());
        refused(eligibility.instrument(), "/instrument").ifPresent(flaws::add);
        refused(eligibility.limit(), "/amount").ifPresent(flaws::add);
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
        if (eligibility.history().again()) {
            throw Rejected.conflict("seedfund.once-per-round");
        }
        Case opened = starts.start(bundle(), claim.company() + " · " + claim.project(), checked.data(), Map.of());
        applications.submitted(id, opened.id(), claim);
        journal.record(Fact.ofCase("seedfund.application.submitted", opened.id())
                .with("round", draft.round().toString())
                .with("amount", claim.amount().orElseThrow().toString())
                .with("instrument", claim.instrument()));
        return opened;
    }

    private static Optional<Flaw> refused(Finding finding, String pointer) {
        return finding.result() == Finding.Result.FAIL
                ? Optional.of(Flaw.at(pointer, finding.message(), finding.args().toArray()))
                : Optional.empty();
    }

    /// Takes back a draft, or what was handed in as long as the call is open and nobody has looked at it.
    ///
    /// @throws Rejected 409 when it is too late
    Application withdraw(UUID id) {
        Caller caller = Caller.current();
        Application application = applications
                .take(id, caller)
                .filter(found -> mine(found, caller))
                .orElseThrow(Rejected::missing);
        switch (application.state()) {
            case DRAFT -> {}
            case SUBMITTED -> {
                UUID caseId = application.caseId().orElseThrow();
                if (!isUntouched(caseId, application.round())) {
                    throw Rejected.conflict("seedfund.too-late-to-withdraw");
                }
                cases.withdraw(caseId);
            }
            case WITHDRAWN -> throw Rejected.conflict("seedfund.withdrawn-already");
        }
        applications.withdraw(id);
        return applications.findVisible(id, caller).orElseThrow(Rejected::missing);
    }

    boolean isUntouched(UUID caseId, UUID round) {
        boolean open = rounds.find(round).orElseThrow().state(clock.instant()) == Round.State.OPEN;
        return open && cases.known(caseId).state() == State.SUBMITTED && !cases.isHandled(caseId);
    }
}
