package io.parkflow.platform.publicity;

import io.parkflow.ground.docx.Values;
import io.parkflow.platform.letters.LetterSource;
import io.parkflow.platform.letters.Occasion;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Whom a letter names for complaints.
@Singleton
final class SupervisionLines implements LetterSource {
    private final Supervision.Kept supervision;

    SupervisionLines(Supervision.Kept supervision) {
        this.supervision = supervision;
    }

    /// Only beside a case: a letter of the house is nobody's because of this.
    @Override
    public Optional<Values> values(Occasion occasion) {
        return occasion.caseId()
                .flatMap(_ -> supervision.find())
                .map(kept -> Values.NONE.with("supervisionUnit", kept.unit()).with("supervisionPhone", kept.phone()));
    }
}
