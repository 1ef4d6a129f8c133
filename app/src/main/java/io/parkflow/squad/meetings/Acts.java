package io.parkflow.squad.meetings;

import io.micronaut.context.annotation.Factory;
import io.parkflow.engine.Verb;
import io.parkflow.platform.cases.Ending;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/// The verbs of `squad-outcome`.
@Factory
final class Acts {
    private final OutcomeDesk desk;

    Acts(OutcomeDesk desk) {
        this.desk = desk;
    }

    /// What a meeting agreed is over when it is done and accepted.
    @Singleton
    @Named("meetings")
    Ending ending() {
        return Ending.never(MinutesDesk.WORKFLOW);
    }

    @Singleton
    @Named("meetings.take")
    Verb take() {
        return new Act("meetings.take", desk::take);
    }

    @Singleton
    @Named("meetings.takeSilently")
    Verb takeSilently() {
        return new Act("meetings.takeSilently", desk::takeSilently);
    }

    @Singleton
    @Named("meetings.handBack")
    Verb handBack() {
        return new Act("meetings.handBack", desk::handBack);
    }

    @Singleton
    @Named("meetings.decide")
    Verb decide() {
        return new Act("meetings.decide", desk::decide);
    }

    @Singleton
    @Named("meetings.report")
    Verb report() {
        return new Act("meetings.report", desk::report);
    }

    @Singleton
    @Named("meetings.accept")
    Verb accept() {
        return new Act("meetings.accept", desk::accept);
    }

    @Singleton
    @Named("meetings.notDone")
    Verb notDone() {
        return new Act("meetings.notDone", desk::notDone);
    }
}
