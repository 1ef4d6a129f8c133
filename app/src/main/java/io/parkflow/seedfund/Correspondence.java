package io.parkflow.seedfund;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Deadline;
import io.parkflow.ground.calendar.LengthWords;
import io.parkflow.ground.docx.Values;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Corrections;
import io.parkflow.platform.cases.Submissions;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.forms.Field;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.Reference;
import io.parkflow.platform.forms.References;
import io.parkflow.platform.letters.LetterSource;
import io.parkflow.platform.letters.Occasion;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the letters of a seed fund say: who applied for what under which rules, what is missing, why it was refused.
@Singleton
final class Correspondence implements LetterSource {
    private static final String CORRECTION = "correction";

    private final Dossiers dossiers;
    private final Applications applications;
    private final Funds funds;
    private final CaseDesk cases;
    private final Submissions submissions;
    private final Corrections corrections;
    private final Catalog catalog;
    private final FileDesk files;
    private final Calendars calendars;
    private final ParkTime time;

    Correspondence(
            Dossiers dossiers,
            Applications applications,
            Funds funds,
            CaseDesk cases,
            Submissions submissions,
            Corrections corrections,
            Catalog catalog,
            FileDesk files,
            Calendars calendars,
            ParkTime time) {
        this.dossiers = dossiers;
        this.applications = applications;
        this.funds = funds;
        this.cases = cases;
        this.submissions = submissions;
        this.corrections = corrections;
        this.catalog = catalog;
        this.files = files;
        this.calendars = calendars;
        this.time = time;
    }

    @Override
    public Optional<Values> values(Occasion occasion) {
        return occasion.caseId()
                .filter(id -> applications.findOfCase(id).isPresent())
                .map(dossiers::of)
                .map(dossier -> always(dossier).and(particular(dossier, occasion)));
    }

    private Values always(Dossier dossier) {
        Claim claim = dossier.claim();
        Values values = Values.NONE
                .with("company", claim.company())
                .with("uscc", claim.uscc().orElse("—"))
                .with("project", claim.project())
                .with("amount", claim.amount().orElse(Money.ZERO))
                .with("round", dossier.round().title())
                .with("fund", funds.find(dossier.round().fund()).orElseThrow().name())
                .with("basis", dossier.round().terms().basis().in(Locale.SIMPLIFIED_CHINESE))
                .with("appliedAt", time.at(dossier.matter().openedAt()));
        Optional<Terms.Instrument> instrument = dossier.round().terms().findInstrument(claim.instrument());
        return instrument
                .map(chosen -> values.with("instrument", chosen.label().in(Locale.SIMPLIFIED_CHINESE))
                        .with("terms", terms(chosen)))
                .orElse(values);
    }

    private static String terms(Terms.Instrument instrument) {
        return instrument.terms() == null ? "" : instrument.terms().in(Locale.SIMPLIFIED_CHINESE);
    }

    private Values particular(Dossier dossier, Occasion occasion) {
        return switch (occasion.kind()) {
            case "receipt" -> receipt(dossier);
            case "acceptance" ->
                Values.NONE
                        .with("acceptedAt", time.at(occasion.at()))
                        .with("silently", occasion.type().endsWith("acceptedSilently"));
            case "correction" -> correction(dossier, occasion);
            case "refusal", "rejection" -> Values.NONE.with("reason", reason(occasion));
            case "agreement" ->
                dossier.application()
                        .granted()
                        .map(granted -> Values.NONE.with("granted", granted).with("signedAt", time.at(occasion.at())))
                        .orElse(Values.NONE);
            default -> Values.NONE;
        };
    }

    /// The words of the one who refused; where the rules refused, the clauses.
    private static String reason(Occasion occasion) {
        return occasion.comment()
                .orElseGet(() -> occasion.detail().get("clauses") instanceof Collection<?> clauses
                        ? clauses.stream().map(String::valueOf).collect(Collectors.joining("；"))
                        : "");
    }

    private Values receipt(Dossier dossier) {
        Form form = form(dossier);
        List<Reference> named = submissions.of(dossier.matter().id()).stream()
                .filter(paper -> paper.form().equals(form.key()))
                .limit(1)
                .flatMap(first -> References.each(form, first.data()).stream())
                .filter(Reference::isFile)
                .toList();
        Map<UUID, StoredFile> sent = files.all(named.stream().map(Reference::id).collect(Collectors.toSet()));
        List<Values> rows = new ArrayList<>();
        for (Reference reference : named) {
            StoredFile file = sent.get(reference.id());
            if (file != null) {
                rows.add(Values.NONE
                        .with("no", Integer.toString(rows.size() + 1))
                        .with("item", label(form, reference.name()))
                        .with("file", file.name())
                        .with("sha256", file.sha256().substring(0, 16)));
            }
        }
        return Values.NONE.with("files", rows).with("fileCount", Integer.toString(rows.size()));
    }

    private Values correction(Dossier dossier, Occasion occasion) {
        UUID caseId = dossier.matter().id();
        Form form = form(dossier);
        List<Values> rows = new ArrayList<>();
        corrections
                .findAsked(caseId, occasion.at())
                .ifPresent(asked -> asked.fields()
                        .forEach(field -> rows.add(Values.NONE
                                .with("no", Integer.toString(rows.size() + 1))
                                .with("section", section(form, field))
                                .with("item", label(form, field)))));
        Values values = Values.NONE
                .with("items", rows)
                .with("reason", occasion.comment().orElse(""))
                .with("times", Integer.toString(Math.max(1, corrections.count(caseId, occasion.at()))));
        return cases.bundle(dossier.matter())
                .findLength(CORRECTION)
                .map(length -> values.with("period", LengthWords.of(length))
                        .with(
                                "dueAt",
                                time.at(Deadline.of(length, occasion.at(), calendars.current())
                                        .due())))
                .orElse(values);
    }

    private Form form(Dossier dossier) {
        return catalog.form(dossier.matter().workflow(), dossier.matter().workflowVersion(), "application");
    }

    private static String label(Form form, String field) {
        return form.findField(field)
                .map(Field::label)
                .map(label -> label.in(Locale.SIMPLIFIED_CHINESE))
                .orElse(field);
    }

    private static String section(Form form, String field) {
        return form.sections().stream()
                .filter(section -> section.fields().contains(field))
                .findFirst()
                .map(section -> section.title().in(Locale.SIMPLIFIED_CHINESE))
                .orElse("");
    }
}
