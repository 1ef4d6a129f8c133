package io.parkflow.squad.orders;

import io.micronaut.context.annotation.Factory;
import io.parkflow.engine.Verb;
import io.parkflow.platform.cases.Ending;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/// The verbs of `supervision-order`.
@Factory
final class Acts {
    private final OrderDesk desk;

    Acts(OrderDesk desk) {
        this.desk = desk;
    }

    /// An order is over when it is closed by whom its level asks for; a graver one may take its place.
    @Singleton
    @Named("orders")
    Ending ending() {
        return Ending.never(Issuing.WORKFLOW);
    }

    @Singleton
    @Named("orders.confirm")
    Verb confirm() {
        return new Act("orders.confirm", desk::confirm);
    }

    @Singleton
    @Named("orders.interview")
    Verb interview() {
        return new Act("orders.interview", desk::interview);
    }

    @Singleton
    @Named("orders.reply")
    Verb reply() {
        return new Act("orders.reply", desk::reply);
    }

    @Singleton
    @Named("orders.raise")
    Verb raise() {
        return new Act("orders.raise", desk::raise);
    }

    @Singleton
    @Named("orders.askExemption")
    Verb askExemption() {
        return new Act("orders.askExemption", desk::askExemption);
    }

    @Singleton
    @Named("orders.exempt")
    Verb exempt() {
        return new Act("orders.exempt", desk::exempt);
    }

    @Singleton
    @Named("orders.refuseExemption")
    Verb refuseExemption() {
        return new Act("orders.refuseExemption", desk::refuseExemption);
    }

    @Singleton
    @Named("orders.verify")
    Verb verify() {
        return new Act("orders.verify", desk::verify);
    }

    @Singleton
    @Named("orders.giveBack")
    Verb giveBack() {
        return new Act("orders.giveBack", desk::giveBack);
    }

    @Singleton
    @Named("orders.close")
    Verb close() {
        return new Act("orders.close", desk::close);
    }
}
