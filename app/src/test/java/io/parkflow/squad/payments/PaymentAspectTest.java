package io.parkflow.squad.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.lights.Aspect.Verdict;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.rules.Rulebook.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentAspectTest {
    private static final Rules RULES = new Rules(0, Trees.read("{\"payment\": {\"redDays\": 30, \"redPercent\": 10}}"));

    private static Payment payment(String what, String due, String amount, String paid) {
        return new Payment(
                UUID.randomUUID(),
                what,
                Money.yuan(amount),
                PartialDate.find(due).orElseThrow(),
                Money.yuan(paid),
                !paid.equals("0"));
    }

    private static String on(String day, Payment... payments) {
        Verdict verdict = PaymentAspect.verdict(List.of(payments), LocalDate.parse(day), RULES);
        return verdict.colour() + " " + verdict.code() + " " + verdict.args();
    }

    @Test
    void itIsDueOnTheLastDayOfWhatWasSaid() {
        Payment quarter = payment("首付款", "2026-Q1", "3000000", "0");
        assertEquals("GREEN payments.light-next [首付款, 300.00, 2026-Q1]", on("2026-03-31", quarter));
        assertEquals("YELLOW payments.light-late [首付款, 300.00, 2026-Q1, 1]", on("2026-04-01", quarter));
    }

    @Test
    void moreDaysThanTheRulesLetPassAreRed() {
        Payment owed = payment("首付款", "2026-03-01", "3000000", "0");
        assertEquals("YELLOW payments.light-late [首付款, 300.00, 2026-03-01, 30]", on("2026-03-31", owed));
        assertEquals("RED payments.light-late [首付款, 300.00, 2026-03-01, 31]", on("2026-04-01", owed));
    }

    @Test
    void aSmallRestNeverTurnsRedAndALargeOneDoes() {
        Payment rest = payment("首付款", "2026-03-01", "3000000", "2700000");
        Payment more = payment("首付款", "2026-03-01", "3000000", "2690000");
        assertEquals("YELLOW payments.light-short [首付款, 300.00, 2026-03-01, 30.00, 10.0, 100]", on("2026-06-09", rest));
        assertEquals("RED payments.light-short [首付款, 300.00, 2026-03-01, 31.00, 10.3, 100]", on("2026-06-09", more));
    }

    @Test
    void theWorstSpeaksAndWhatIsPaidIsSilent() {
        Payment paid = payment("桩基", "2026-01-31", "1000000", "1000000");
        Payment small = payment("首付款", "2026-02-01", "1000000", "950000");
        Payment grave = payment("主体", "2026-03-01", "2000000", "0");
        Payment next = payment("幕墙", "2026-12", "500000", "0");
        assertEquals(
                "RED payments.light-late [主体, 200.00, 2026-03-01, 61]", on("2026-05-01", paid, small, grave, next));
        assertEquals("GREEN payments.light-next [幕墙, 50.00, 2026-12]", on("2026-05-01", paid, next));
        assertEquals("GREEN payments.light-paid []", on("2026-05-01", paid));
    }
}
