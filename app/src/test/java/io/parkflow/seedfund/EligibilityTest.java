package io.parkflow.seedfund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.text.Trees;
import io.parkflow.ground.text.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EligibilityTest {
    private static final Terms CQ_2016 = new Terms(
            Wording.NONE,
            Wording.NONE,
            Map.of("LOAN_FREE", new Terms.Instrument(Wording.NONE, "300000.00", null)),
            new Terms.Age(3, "YEARS"),
            false,
            false);

    @Test
    void thirtyIsWithinTheLimitAndAFenMoreIsNot() {
        assertEquals(Finding.Result.PASS, of("amount", "300000.00", "limit"));
        assertEquals(Finding.Result.FAIL, of("amount", "300000.01", "limit"));
        assertEquals(Finding.Result.FAIL, of("amount", "310000.00", "limit"));
    }

    @Test
    void threeYearsOldOnTheLastDayIsYoungEnough() {
        assertEquals(Finding.Result.PASS, of("regDate", "2023-03-31", "age"));
        assertEquals(Finding.Result.FAIL, of("regDate", "2023-03-30", "age"));
    }

    @Test
    void taxYearsCountByTheCalendar() {
        Terms terms = new Terms(
                Wording.NONE, Wording.NONE, CQ_2016.instruments(), new Terms.Age(5, "TAX_YEARS"), false, false);

        assertEquals(Finding.Result.PASS, result(terms, claim("regDate", "2021-01-01"), "age"));
        assertEquals(Finding.Result.FAIL, result(terms, claim("regDate", "2020-12-31"), "age"));
    }

    @Test
    void whatTheCallDoesNotGiveIsRefused() {
        assertEquals(Finding.Result.FAIL, of("instrument", "EQUITY", "instrument"));
    }

    @Test
    void aDoubtfulCodeIsForAPersonToLookAt() {
        assertEquals(Finding.Result.DOUBT, of("uscc", "91500107MA5DEM0121", "code"));
        assertEquals(Finding.Result.PASS, of("uscc", "９１５００１０７ma5dem012e", "code"));
    }

    @Test
    void whatIsNotFilledInIsNotRefused() {
        Eligibility empty = eligibility(CQ_2016, Trees.empty());

        assertEquals(Finding.Result.DOUBT, Eligibility.result(empty.findings()));
    }

    @Test
    void aCompleteHonestYoungCompanyPasses() {
        assertEquals(
                Finding.Result.PASS,
                Eligibility.result(
                        eligibility(CQ_2016, claim("amount", "300000.00")).findings()));
    }

    private static Finding.Result of(String field, String value, String rule) {
        return result(CQ_2016, claim(field, value), rule);
    }

    private static Finding.Result result(Terms terms, ObjectNode claim, String rule) {
        return eligibility(terms, claim).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static Eligibility eligibility(Terms terms, ObjectNode claim) {
        Round round = new Round(
                Ids.next(),
                Ids.next(),
                "",
                "CQ-2016",
                terms,
                Instant.parse("2026-02-28T16:00:00Z"),
                // midnight after 31 March in Shanghai
                Instant.parse("2026-03-31T16:00:00Z"),
                Money.yuan(1),
                "",
                true,
                1);
        return new Eligibility(new Claim(claim), round, LocalDate.of(2026, 3, 31), Money.yuan(1_000_000), History.NONE);
    }

    private static ObjectNode claim(String field, String value) {
        return Trees.empty()
                .put("entType", "COMPANY")
                .put("entName", "示例公司")
                .put("uscc", "91500107MA5DEM012E")
                .put("regDate", "2024-05-20")
                .put("regAddr", "创新路 1 号")
                .put("officeAddr", "创新路 1 号")
                .put("instrument", "LOAN_FREE")
                .put("amount", "300000.00")
                .put(field, value);
    }
}
