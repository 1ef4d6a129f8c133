package io.parkflow.seedfund;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Ending;
import io.parkflow.platform.cases.OpenStep;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;

/// An application that is ended from outside gives its money back to the fund. Once a payment lies before the checker
/// the bank may have it already: first it is returned to the maker.
@Singleton
final class GiveUp implements Ending {
    private static final String CHECK = "disburse-check";

    private final Applications applications;
    private final Release release;
    private final OpenStep.Source open;

    GiveUp(Applications applications, Release release, OpenStep.Source open) {
        this.applications = applications;
        this.release = release;
        this.open = open;
    }

    @Override
    public void ending(Case matter, State to) {
        applications.findOfCase(matter.id()).ifPresent(application -> {
            if (open.of(matter.id()).stream().anyMatch(step -> step.step().equals(CHECK))) {
                throw Rejected.conflict("seedfund.payment-under-way");
            }
            release.of(matter.id());
            if (to == State.WITHDRAWN) {
                applications.withdraw(application.id());
            }
        });
    }
}
