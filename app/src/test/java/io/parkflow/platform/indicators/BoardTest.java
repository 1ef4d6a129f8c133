package io.parkflow.platform.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.outbox.Told;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardTest implements TestPropertyProvider {
    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    Tallies tallies;

    @Inject
    StepTimes steps;

    @Inject
    Recount recount;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("spec.name", "BoardTest");
        return properties;
    }

    @Singleton
    @Requires(property = "spec.name", value = "BoardTest")
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Till implements FigureSource {
        @Override
        public Optional<BigDecimal> figure(String name) {
            return name.equals("seedfund.available") ? Optional.of(new BigDecimal("11590000.00")) : Optional.empty();
        }
    }

    private void happens(Park park, Fact... facts) {
        Tenancy.run(
                park.tenant(),
                () -> transactions.write(() -> {
                    for (Fact fact : facts) {
                        journal.record(fact);
                    }
                    return true;
                }));
    }

    private void inPark(Park park, Runnable work) {
        Tenancy.run(
                park.tenant(),
                () -> transactions.write(() -> {
                    work.run();
                    return true;
                }));
    }

    private static Fact submitted() {
        return Fact.of("seedfund.application.submitted", "case", Ids.next()).with("amount", "300000.00");
    }

    private static Fact disbursed(String yuan) {
        return Fact.of("seedfund.application.disbursed", "case", Ids.next()).with("amount", yuan);
    }

    private static Fact decided(String workflow, String outcome) {
        return Fact.of("committee.item.decided", "committee-item", Ids.next())
                .with("workflow", workflow)
                .with("outcome", outcome)
                .with("granted", "300000.00");
    }

    private static Fact became(String what, String resident) {
        return Fact.of("outcome." + what, "resident", Ids.next()).with("resident", resident);
    }

    private Map<String, Object> card(Http.Reply board, String code) {
        return board.objects("cards").stream()
                .filter(card -> code.equals(card.get("code")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is missing in " + board.text()));
    }

    private Object value(Park park, String code) {
        Town.Person leader = town.person(park, "PARK_LEADER");
        Http.Reply board = http.get("/api/v1/boards/seedfund", leader.token());
        assertEquals(200, board.status(), board.text());
        return String.valueOf(card(board, code).get("value"));
    }

    @Test
    void meanOfThirteenGrantsOfFourHundredEightySixWan() {
        Park park = town.park();
        IntStream.range(0, 12).forEach(_ -> happens(park, disbursed("370000.00")));
        happens(park, disbursed("420000.00"));

        assertEquals("13", value(park, "granted"));
        assertEquals("486.00", value(park, "grantedSum"));
        assertEquals("37.38", value(park, "mean"));
    }

    @Test
    void oneMoreGrantOfThirtyWanAddsToWhatWasThere() {
        Park park = town.park();
        LocalDate earlier = LocalDate.of(2020, 12, 31);
        inPark(park, () -> {
            tallies.add("granted", "seedfund", earlier, new BigDecimal("93"));
            tallies.add("grantedSum", "seedfund", earlier, new BigDecimal("33410000.00"));
        });
        assertEquals("3341.00", value(park, "grantedSum"));

        happens(park, disbursed("300000.00"));

        assertEquals("94", value(park, "granted"));
        assertEquals("3371.00", value(park, "grantedSum"));
        Http.Reply board = http.get(
                "/api/v1/boards/seedfund", town.person(park, "PARK_LEADER").token());
        assertEquals("30.00", card(board, "grantedSum").get("year"));
        assertEquals("1159.00", card(board, "available").get("value"));
        assertFalse(card(board, "available").containsKey("year"));
        assertTrue(card(board, "granted").containsKey("asOf"));
    }

    @Test
    void companyThatIsRecognisedTwiceCountsOnce() {
        Park park = town.park();

        happens(park, became("highTech", "r1"), became("highTech", "r1"), became("highTech", "r2"));
        happens(park, became("highTech", "r1"), became("listed", "r1"));

        assertEquals("2", value(park, "highTech"));
        assertEquals("1", value(park, "listed"));
        assertEquals("0", value(park, "growth"));
    }

    @Test
    void ratesCountOnlyWhatBelongsAndNothingIsDividedByZero() {
        Park park = town.park();
        assertEquals("暂无", value(park, "passRate"));

        happens(
                park,
                decided("seedfund", "APPROVED"),
                decided("seedfund", "CONDITIONAL"),
                decided("seedfund", "VETOED"),
                decided("seedfund", "DEFERRED"),
                decided("another", "APPROVED"));

        assertEquals("66.7", value(park, "passRate"));
        assertEquals("2", value(park, "approved"));
        assertEquals("60.00", value(park, "approvedSum"));
    }

    @Test
    void stepsAreTimedInWorkingDaysWithoutPauses() {
        Park park = town.park();
        Instant friday = at("2026-03-06T09:00:00+08:00[Asia/Shanghai]");
        Instant monday = at("2026-03-09T18:00:00+08:00[Asia/Shanghai]");
        inPark(park, () -> {
            steps.heard(List.of(
                    done(false, friday, monday),
                    done(false, friday, friday.plusSeconds(3 * 3600)),
                    done(true, friday, monday)));
        });

        assertEquals("1.19", value(park, "days-formal-check"));
        assertEquals("暂无", value(park, "days-disburse-check"));
    }

    private static Told done(boolean paused, Instant since, Instant at) {
        UUID id = Ids.next();
        return new Told(
                id,
                at,
                "seedfund.formal-check.accept",
                "case",
                id,
                Optional.of(id),
                Optional.of("formal-check"),
                Map.of("since", since.toString(), "paused", paused));
    }

    @Test
    void whatRollsBackIsNotCounted() {
        Park park = town.park();

        assertThrows(
                IllegalStateException.class,
                () -> inPark(park, () -> {
                    journal.record(submitted());
                    throw new IllegalStateException("the rest of the step failed");
                }));

        assertEquals("0", value(park, "applications"));
    }

    @Test
    void countsOfManyAtOnceAreExact() throws Exception {
        Park park = town.park();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                running.add(crowd.submit(() -> happens(park, submitted(), disbursed("0.01"))));
                running.add(crowd.submit(() -> happens(park, disbursed("0.01"), became("growth", "r1"), submitted())));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }

        assertEquals("40", value(park, "applications"));
        assertEquals("40", value(park, "granted"));
        assertEquals("1", value(park, "growth"));
        assertEquals(List.of(), differences(park));
    }

    @Test
    void countingAgainFromTheEventsGivesTheSameAndMendsWhatDoesNot() {
        Park park = town.park();
        happens(
                park,
                submitted(),
                submitted(),
                disbursed("300000.00"),
                decided("seedfund", "APPROVED"),
                became("highTech", "r1"),
                became("highTech", "r1"));
        assertEquals(List.of(), differences(park));

        LocalDate today = Instant.now().atZone(Calendar.ZONE).toLocalDate();
        inPark(park, () -> tallies.add("applications", "seedfund", today, BigDecimal.TEN));
        assertEquals("12", value(park, "applications"));
        List<Recount.Difference> wrong = Tenancy.as(park.tenant(), () -> transactions.write(recount::mend))
                .differences();

        assertEquals(1, wrong.size(), wrong::toString);
        assertEquals("2", value(park, "applications"));
        assertEquals(List.of(), differences(park));
    }

    private List<Recount.Difference> differences(Park park) {
        return Tenancy.as(park.tenant(), () -> transactions.read(recount::run)).differences();
    }

    @Test
    void publicSeesPublishedCardsOfItsParkOnly() {
        Park park = town.park();
        Park other = town.park();
        happens(park, submitted());

        Http.Reply open = http.get("/api/v1/public/" + park.slug() + "/boards/seedfund", "");

        assertEquals("1", card(open, "applications").get("value"));
        assertFalse(open.text().contains("available"));
        assertFalse(open.text().contains("passRate"));
        assertEquals(
                "0",
                card(http.get("/api/v1/public/" + other.slug() + "/boards/seedfund", ""), "applications")
                        .get("value"));
        assertEquals(
                404,
                http.get("/api/v1/public/" + park.slug() + "/boards/none", "").status());
        assertEquals(401, http.get("/api/v1/boards", "").status());
        assertEquals(
                403,
                http.get("/api/v1/boards", town.person(park, "APPLICANT").token())
                        .status());
        Http.Reply list =
                http.get("/api/v1/boards", town.person(park, "STATISTICIAN").token());
        assertEquals("seedfund", list.objects("items").getFirst().get("key"));
    }

    private static Instant at(String text) {
        return ZonedDateTime.parse(text).toInstant();
    }
}
