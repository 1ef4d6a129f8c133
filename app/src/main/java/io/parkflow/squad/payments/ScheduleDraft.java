package io.parkflow.squad.payments;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.projects.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads payments that were sent and tells everything that is wrong with them at once.
final class ScheduleDraft {
    private static final int MOST = 100;
    private static final int LONGEST = 100;

    private final Schedule now;
    private final Money most;
    private final Flaws flaws = new Flaws();
    private final Set<UUID> named = new HashSet<>();

    /// @param most that the project is to cost
    ScheduleDraft(Schedule now, Money most) {
        this.now = now;
        this.most = most;
    }

    record Wanted(List<Payment> payments, Optional<String> reason) {
        Wanted {
            payments = List.copyOf(payments);
        }
    }

    /// What is paid keeps its words, its amount and its day.
    ///
    /// @throws Rejected 422 with every flaw
    Wanted read(ScheduleBody body) {
        List<ScheduleBody.Due> sent = body.items() == null ? List.of() : body.items();
        Optional<String> reason = flaws.findText("/reason", body.reason(), 300);
        List<Payment> payments = sent.size() > MOST ? List.of() : payments(sent);
        if (sent.size() > MOST) {
            flaws.add(Flaw.at("/items", "payments.too-many", MOST));
        } else {
            together(payments);
        }
        boolean changes = now.version() > 0 && !now.isPlannedAs(payments);
        if (changes && reason.isEmpty()) {
            flaws.add(Flaw.at("/reason", "payments.why"));
        }
        flaws.refuse();
        return new Wanted(payments, reason);
    }

    private List<Payment> payments(List<ScheduleBody.Due> sent) {
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            ScheduleBody.@Nullable Due due = sent.get(i);
            if (due == null) {
                flaws.add(Flaw.at("/items/" + i, "problem.required"));
            } else {
                payments.add(payment("/items/" + i, due));
            }
        }
        payments.sort(Comparator.comparing(payment -> payment.due().last()));
        return payments;
    }

    private Payment payment(String at, ScheduleBody.Due sent) {
        String what = flaws.text(at + "/what", sent.what(), LONGEST).strip();
        Money amount = amount(at + "/amount", sent.amount());
        PartialDate due = due(at + "/due", sent.due());
        if (sent.id() == null) {
            return new Payment(Ids.next(), what, amount, due, Money.ZERO, false);
        }
        Optional<Payment> known = now.find(sent.id());
        if (known.isEmpty()) {
            flaws.add(Flaw.at(at + "/id", "payments.no-such"));
        } else if (!named.add(sent.id())) {
            flaws.add(Flaw.at(at + "/id", "payments.twice"));
        }
        Payment wanted = new Payment(
                sent.id(),
                what,
                amount,
                due,
                known.map(Payment::paid).orElse(Money.ZERO),
                known.map(Payment::touched).orElse(false));
        if (known.filter(Payment::touched)
                .filter(paid -> !paid.isPlannedAs(wanted))
                .isPresent()) {
            flaws.add(Flaw.at(at + "/id", "payments.paid-stays", known.get().what()));
        }
        return wanted;
    }

    private Money amount(String at, @Nullable Money sent) {
        if (sent == null) {
            flaws.add(Flaw.at(at, "problem.required"));
            return Money.ZERO;
        }
        if (sent.isNegative() || sent.isZero()) {
            flaws.add(Flaw.at(at, "payments.amount"));
        }
        return sent;
    }

    private PartialDate due(String at, @Nullable String sent) {
        String said = flaws.text(at, sent, 30);
        Optional<PartialDate> read = PartialDate.find(said);
        if (!said.isEmpty() && read.isEmpty()) {
            flaws.add(Flaw.at(at, "payments.date"));
        }
        return read.orElseGet(() -> PartialDate.on(LocalDate.EPOCH));
    }

    private void together(List<Payment> payments) {
        now.payments().stream()
                .filter(paid -> paid.touched() && !named.contains(paid.id()))
                .forEach(paid -> flaws.add(Flaw.at("/items", "payments.paid-stays", paid.what())));
        Money sum = Money.sum(payments.stream().map(Payment::amount).toList());
        if (sum.isMoreThan(most)) {
            flaws.add(Flaw.at("/items", "payments.above-total", sum.in(Unit.WAN), most.in(Unit.WAN)));
        }
    }
}
