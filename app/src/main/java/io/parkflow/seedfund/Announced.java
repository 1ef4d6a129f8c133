package io.parkflow.seedfund;

import io.parkflow.platform.publicity.NoticeSource;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What the public reads of a grant: company, project, instrument and amount, nothing about persons.
@Singleton
final class Announced implements NoticeSource {
    private final Dossiers dossiers;
    private final Applications applications;

    Announced(Dossiers dossiers, Applications applications) {
        this.dossiers = dossiers;
        this.applications = applications;
    }

    @Override
    public Optional<Content> content(UUID caseId) {
        return applications.findOfCase(caseId).map(_ -> dossiers.of(caseId)).map(Announced::content);
    }

    private static Content content(Dossier dossier) {
        Terms.Instrument instrument = Objects.requireNonNull(
                dossier.round().terms().instruments().get(dossier.claim().instrument()));
        return new Content(
                dossier.claim().company(),
                dossier.claim().project(),
                instrument.label().in(Locale.SIMPLIFIED_CHINESE),
                dossier.granted());
    }
}
