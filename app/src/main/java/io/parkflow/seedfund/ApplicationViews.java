package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.FileLabel;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Resident;
import io.parkflow.ground.identity.Residents;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Submission;
import io.parkflow.platform.cases.Submissions;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.Prefill;
import io.parkflow.platform.forms.References;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Applications as the one who asks may see them.
@Singleton
final class ApplicationViews {
    private final Seedfund desk;
    private final Rounds rounds;
    private final Residents residents;
    private final CaseDesk cases;
    private final Submissions submissions;
    private final FileDesk files;
    private final Beginning beginning;
    private final Clock clock;

    ApplicationViews(
            Seedfund desk,
            Rounds rounds,
            Residents residents,
            CaseDesk cases,
            Submissions submissions,
            FileDesk files,
            Beginning beginning,
            Clock clock) {
        this.beginning = beginning;
        this.desk = desk;
        this.rounds = rounds;
        this.residents = residents;
        this.cases = cases;
        this.submissions = submissions;
        this.files = files;
        this.clock = clock;
    }

    @Serdeable
    record Call(UUID id, String title, Instant closesAt) {}

    @Serdeable
    record Company(UUID id, String name) {}

    @Serdeable
    record FormRef(String workflow, String key, int version) {}

    @Serdeable
    record Item(String rule, String clause, Finding.Result result, String message) {}

    @Serdeable
    record Line(
            UUID id,
            Call round,
            String state,
            String stateLabel,
            String title,
            Optional<Company> resident,
            Optional<String> number,
            Optional<UUID> caseId,
            Optional<Money> asked,
            Optional<Money> granted,
            Instant savedAt,
            List<String> can) {}

    @Serdeable
    record Sheet(
            UUID id,
            Call round,
            String state,
            String stateLabel,
            String title,
            Optional<Company> resident,
            Optional<String> number,
            Optional<UUID> caseId,
            Optional<Money> asked,
            Optional<Money> granted,
            Instant savedAt,
            List<String> can,
            Map<String, Object> data,
            List<FileLabel> files,
            FormRef form,
            List<Prefill.Source> prefilled,
            int version) {}

    Line line(Application application, Locale locale) {
        Round round = rounds.find(application.round()).orElseThrow();
        Optional<Case> matter = application.caseId().map(cases::known);
        String state = matter.filter(_ -> application.state() == Application.State.SUBMITTED)
                .map(found -> found.state().name())
                .orElse(application.state().name());
        return new Line(
                application.id(),
                new Call(round.id(), round.title(), round.closesAt()),
                state,
                Texts.of(locale, label(application, matter, state), List.of()),
                application.title(),
                application.resident().flatMap(residents::find).map(ApplicationViews::company),
                matter.map(Case::number),
                application.caseId(),
                application.asked(),
                application.granted(),
                application.savedAt(),
                can(application, round));
    }

    private static String label(Application application, Optional<Case> matter, String state) {
        if (matter.filter(Case::imported).isPresent()) {
            return "cases.imported";
        }
        return application.isDraft() ? "seedfund.draft" : "cases.state-" + state;
    }

    Sheet sheet(Application application, Locale locale) {
        Line line = line(application, locale);
        ObjectNode data = data(application);
        return new Sheet(
                line.id(),
                line.round(),
                line.state(),
                line.stateLabel(),
                line.title(),
                line.resident(),
                line.number(),
                line.caseId(),
                line.asked(),
                line.granted(),
                line.savedAt(),
                line.can(),
                Trees.map(data),
                files.labels(References.of(desk.form(), data).files()),
                new FormRef("seedfund", desk.form().key(), desk.form().version()),
                application.isDraft() && Seedfund.mine(application, Caller.current())
                        ? beginning.sources(desk.form(), data, Caller.current())
                        : List.of(),
                application.version());
    }

    /// One's own as it is; others see it as their role may.
    private ObjectNode data(Application application) {
        Form form = desk.form();
        Caller caller = Caller.current();
        ObjectNode newest = application
                .caseId()
                .flatMap(id -> submissions.findNewest(id, form.key()))
                .map(Submission::data)
                .orElse(application.data());
        if (Seedfund.mine(application, caller)) {
            return newest;
        }
        return form.reading("committee").visible(form, newest);
    }

    private List<String> can(Application application, Round round) {
        List<String> can = new ArrayList<>();
        if (!Seedfund.mine(application, Caller.current())) {
            return can;
        }
        if (application.isDraft()) {
            can.add("save");
            if (round.state(clock.instant()) == Round.State.OPEN) {
                can.add("submit");
            }
            can.add("withdraw");
        }
        if (application.state() == Application.State.SUBMITTED
                && application
                        .caseId()
                        .filter(id -> desk.isUntouched(id, round.id()))
                        .isPresent()) {
            can.add("withdraw");
        }
        return can;
    }

    private static Company company(Resident resident) {
        return new Company(resident.id(), resident.name());
    }

    List<Item> items(Application application, List<Finding> findings, Locale locale) {
        Round round = rounds.find(application.round()).orElseThrow();
        return findings.stream()
                .map(finding -> new Item(
                        finding.rule(),
                        clause(round, finding, locale),
                        finding.result(),
                        Texts.of(locale, finding.message(), finding.args())))
                .toList();
    }

    static String clause(Round round, Finding finding, Locale locale) {
        return round.terms().basis().in(locale) + " · "
                + Texts.of(locale, "seedfund.rule-" + finding.rule(), List.of());
    }
}
