package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.squad.payments.PaymentArchive;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Stage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Payments of a few projects of the demo park that are being built: two are paid as planned, one is a little late with
/// a part, one is long overdue.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoPayments {
    /// In ten thousand yuan, until how many days after today it is due, and what was paid of it in per cent.
    private record Sum(String what, int wan, int days, int paid) {}

    private static final List<List<Sum>> PLANS = List.of(
            List.of(
                    new Sum("用地出让金尾款", 800, -120, 100),
                    new Sum("主体施工进度款", 1200, -20, 100),
                    new Sum("设备采购首付款", 600, 25, 0)),
            List.of(new Sum("桩基工程款", 500, -90, 100), new Sum("主体施工进度款", 900, -12, 60), new Sum("幕墙工程款", 300, 60, 0)),
            List.of(new Sum("设备采购首付款", 1500, -45, 0), new Sum("机电安装工程款", 700, 40, 0)),
            List.of(new Sum("产业扶持资金首笔", 1000, -60, 100), new Sum("产业扶持资金尾款", 1000, 90, 0)));

    private final PaymentArchive payments;
    private final Calendars calendars;
    private final Clock clock;

    DemoPayments(PaymentArchive payments, Calendars calendars, Clock clock) {
        this.payments = payments;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param projects of the library
    void enter(List<Project> projects) {
        LocalDate today = calendars.current().day(clock.instant());
        List<Project> building = projects.stream()
                .filter(project -> project.stage() == Stage.BUILDING)
                .toList();
        for (int i = 0; i < PLANS.size(); i++) {
            payments.enter(building.get(2 + i * building.size() / PLANS.size()), pasts(PLANS.get(i), today));
        }
    }

    private static List<PaymentArchive.Past> pasts(List<Sum> sums, LocalDate today) {
        List<PaymentArchive.Past> pasts = new ArrayList<>();
        sums.forEach(sum -> {
            LocalDate due = today.plusDays(sum.days());
            Money amount = wan(sum.wan());
            pasts.add(new PaymentArchive.Past(
                    sum.what(), amount, PartialDate.on(due), wan(sum.wan() * sum.paid() / 100), due.minusDays(1)));
        });
        return pasts;
    }

    private static Money wan(int amount) {
        return Money.of(String.valueOf(amount), Unit.WAN);
    }
}
