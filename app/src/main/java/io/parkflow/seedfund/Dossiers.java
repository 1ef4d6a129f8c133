package io.parkflow.seedfund;

import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Submission;
import io.parkflow.platform.cases.Submissions;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Opens the dossier of a case.
@Singleton
final class Dossiers {
    private final CaseDesk cases;
    private final Applications applications;
    private final Rounds rounds;
    private final Submissions submissions;

    Dossiers(CaseDesk cases, Applications applications, Rounds rounds, Submissions submissions) {
        this.cases = cases;
        this.applications = applications;
        this.rounds = rounds;
        this.submissions = submissions;
    }

    /// A grant taken over from before the park worked here has no paper; what was known of it stands in the
    /// application.
    Dossier of(UUID caseId) {
        Application application = applications.findOfCase(caseId).orElseThrow();
        return new Dossier(
                cases.known(caseId),
                application,
                rounds.find(application.round()).orElseThrow(),
                new Claim(submissions
                        .findNewest(caseId, "application")
                        .map(Submission::data)
                        .orElseGet(application::data)));
    }
}
