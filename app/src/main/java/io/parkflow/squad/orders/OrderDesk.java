package io.parkflow.squad.orders;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.lights.Judge;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What people answer to orders. Each answer joins the task's transaction and says which step is next.
@Singleton
final class OrderDesk {
    private static final int LONGEST = 500;
    private static final String PARK_LEADER = "PARK_LEADER";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final Orders orders;
    private final OrderWriting writing;
    private final Judge judge;
    private final Rulebook rulebook;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    OrderDesk(
            Orders orders,
            OrderWriting writing,
            Judge judge,
            Rulebook rulebook,
            Calendars calendars,
            Journal journal,
            Clock clock) {
        this.orders = orders;
        this.writing = writing;
        this.judge = judge;
        this.rulebook = rulebook;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    String confirm(VerbCall call) {
        return close(orders.held(call.caseId()), Order.State.CLOSED, call, "closed");
    }

    String interview(VerbCall call) {
        Order order = orders.held(call.caseId());
        tell("supervision.interviewed", order, writing.interviewed(order, clock.instant()), call);
        return "reply";
    }

    /// @throws Rejected 422 without cause, measures and a date to come
    String reply(VerbCall call) {
        Order order = orders.held(call.caseId());
        JsonNode said = Trees.of(call.given().data());
        Instant now = clock.instant();
        Flaws flaws = new Flaws();
        String cause = flaws.text("/cause", said.path("cause").asText(""), LONGEST);
        String measures = flaws.text("/measures", said.path("measures").asText(""), LONGEST);
        String date = flaws.text("/newDate", said.path("newDate").asText(""), 10);
        if (!date.isEmpty()
                && LocalDate.parse(date).isBefore(calendars.current().day(now))) {
            flaws.add(Flaw.at("/newDate", "orders.date-passed"));
        }
        flaws.refuse();
        Order replied = writing.reply(order, cause, measures, LocalDate.parse(date), now);
        tell("supervision.replied", order, replied, call);
        return "check";
    }

    /// Two working days have passed without a reply: a yellow order turns red, a red one is asked anew and told of.
    String raise(VerbCall call) {
        Order order = orders.held(call.caseId());
        boolean rises = order.level() != Level.RED;
        String reason = rises ? "黄色督办逾期未回复，转为红色：" + order.reason() : order.reason();
        Order late = writing.late(order, Level.RED, reason, clock.instant());
        journal.record(fact(rises ? "supervision.raised" : "supervision.late", order)
                .with("from", order.level().name())
                .with("changes", late.fields().changes(order.fields())));
        judge.again(order.project().stream().toList());
        return rises ? "interview" : "reply";
    }

    /// @throws Rejected 409 when the milestone has had its exemptions
    String askExemption(VerbCall call) {
        Order order = orders.held(call.caseId());
        requireExemptible(order);
        Order asking = writing.askExemption(order, call.given().comment().orElse(""), clock.instant());
        tell("supervision.exemptionAsked", order, asking, call);
        return "exempt";
    }

    /// A red order is let go of by the park's leader only, excused or not.
    String exempt(VerbCall call) {
        Order order = orders.held(call.caseId());
        requireExemptible(order);
        if (order.level() == Level.RED) {
            tell("supervision.exemptionBacked", order, order, call);
            return "approve";
        }
        return close(order, Order.State.EXEMPTED, call, "exempted");
    }

    private void requireExemptible(Order order) {
        int most = rulebook.current().number("exemption", "most");
        if (orders.exempted(order.subject()) >= most) {
            throw Rejected.conflict("orders.exempt-already", most);
        }
    }

    String refuseExemption(VerbCall call) {
        Order order = orders.held(call.caseId());
        tell("supervision.exemptionRefused", order, writing.giveBack(order, clock.instant()), call);
        return "reply";
    }

    /// A red order is closed by the park's leader only; one whom it went up to has said so with checking it.
    String verify(VerbCall call) {
        Order order = orders.held(call.caseId());
        Set<String> roles = Caller.current().roles();
        if (order.level() != Level.RED || roles.contains(PARK_LEADER) && !roles.contains(SUPERVISOR)) {
            return close(order, Order.State.CLOSED, call, "closed");
        }
        tell("supervision.verified", order, writing.move(order, Order.State.VERIFIED, clock.instant()), call);
        return "approve";
    }

    String giveBack(VerbCall call) {
        Order order = orders.held(call.caseId());
        tell("supervision.returned", order, writing.giveBack(order, clock.instant()), call);
        return "reply";
    }

    String close(VerbCall call) {
        Order order = orders.held(call.caseId());
        return order.state() == Order.State.EXEMPTING
                ? close(order, Order.State.EXEMPTED, call, "exempted")
                : close(order, Order.State.CLOSED, call, "closed");
    }

    private String close(Order order, Order.State state, VerbCall call, String end) {
        Order closed = writing.close(order, state, Optional.of(call.given().member()), clock.instant());
        tell(state == Order.State.EXEMPTED ? "supervision.exempted" : "supervision.closed", order, closed, call);
        judge.again(order.project().stream().toList());
        return end;
    }

    private void tell(String type, Order before, Order after, VerbCall call) {
        journal.record(fact(type, before)
                .saying(call.given().comment())
                .with("changes", after.fields().changes(before.fields())));
    }

    static Fact fact(String type, Order order) {
        Fact fact = Fact.of(type, "squad-order", order.id())
                .inCase(order.caseId())
                .with("level", order.level().name())
                .with("cause", order.cause());
        return order.project().map(id -> fact.with("project", id.toString())).orElse(fact);
    }
}
