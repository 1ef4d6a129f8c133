package io.parkflow.squad.blockers;

import io.micronaut.context.annotation.Factory;
import io.parkflow.engine.Verb;
import io.parkflow.platform.cases.Ending;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/// The verbs of `blocker-escalation`.
@Factory
final class Acts {
    private final Handling handling;
    private final Waiting waiting;

    Acts(Handling handling, Waiting waiting) {
        this.handling = handling;
        this.waiting = waiting;
    }

    /// A blocker is over when it is verified, or was not taken on.
    @Singleton
    @Named("blockers")
    Ending ending() {
        return Ending.never(Raising.WORKFLOW);
    }

    @Singleton
    @Named("blockers.take")
    Verb take() {
        return new Act("blockers.take", handling::take);
    }

    @Singleton
    @Named("blockers.refuse")
    Verb refuse() {
        return new Act("blockers.refuse", handling::refuse);
    }

    @Singleton
    @Named("blockers.feedback")
    Verb feedback() {
        return new Act("blockers.feedback", handling::feedback);
    }

    @Singleton
    @Named("blockers.beyond")
    Verb beyond() {
        return new Act("blockers.beyond", handling::beyond);
    }

    @Singleton
    @Named("blockers.disagree")
    Verb disagree() {
        return new Act("blockers.disagree", handling::disagree);
    }

    @Singleton
    @Named("blockers.jump")
    Verb jump() {
        return new Act("blockers.jump", handling::jump);
    }

    @Singleton
    @Named("blockers.escalate")
    Verb escalate() {
        return new Act("blockers.escalate", handling::escalate);
    }

    @Singleton
    @Named("blockers.external")
    Verb external() {
        return new Act("blockers.external", handling::external);
    }

    @Singleton
    @Named("blockers.answered")
    Verb answered() {
        return new Act("blockers.answered", handling::answered);
    }

    @Singleton
    @Named("blockers.close")
    Verb close() {
        return new Act("blockers.close", handling::close);
    }

    @Singleton
    @Named("blockers.notDone")
    Verb notDone() {
        return new Act("blockers.notDone", handling::notDone);
    }

    @Singleton
    @Named("blockers.extend")
    Verb extend() {
        return new Act("blockers.extend", waiting::extend);
    }

    @Singleton
    @Named("blockers.grantWait")
    Verb grantWait() {
        return new Act("blockers.grantWait", waiting::grant);
    }

    @Singleton
    @Named("blockers.refuseWait")
    Verb refuseWait() {
        return new Act("blockers.refuseWait", waiting::refuse);
    }
}
