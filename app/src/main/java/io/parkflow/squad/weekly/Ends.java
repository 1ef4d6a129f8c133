package io.parkflow.squad.weekly;

import io.micronaut.context.annotation.Factory;
import io.parkflow.platform.cases.Ending;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/// A week's report is over when it is accepted, or missed for good.
@Factory
final class Ends {
    @Singleton
    @Named("weekly")
    Ending ending() {
        return Ending.never(Opening.WORKFLOW);
    }
}
