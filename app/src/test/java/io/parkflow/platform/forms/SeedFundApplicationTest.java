package io.parkflow.platform.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedFundApplicationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Form FORM = Library.form("seedfund", "application");
    private final ObjectNode data = Library.sample();

    @Test
    void sampleIsCleanAndFitsThePublishedSchema() {
        var checked = submitted();
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(FORM.schema());

        assertEquals(List.of(), checked.flaws());
        assertEquals(List.of(), checked.warnings());
        assertEquals(data, checked.data());
        assertEquals(Set.of(), schema.validate(checked.data()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amount       | '３００，０００．００'           | 300000.00
            amount       | ' 300 000 '                   | 300000.00
            uscc         | ' 91500107 ｍａ５ｄｅｍ０１２ｅ ' | 91500107MA5DEM012E
            headcount    | '１２'                        | 12
            regDate      | '2024年5月20日'               | 2024-05-20
            contactPhone | '+86 139-0001-2345'           | 13900012345
            contactEmail | ' Contact@EXAMPLE.com'        | Contact@example.com
            legalRepId   | '11010519491231002x'          | 11010519491231002X
            projectName  | '  工业视觉\u3000检测 '         | 工业视觉\u3000检测
            """)
    void valuesAreBroughtToOneForm(String field, String typed, String kept) {
        var checked = submitted(field, typed);

        assertEquals(List.of(), checked.flaws());
        assertEquals(kept, checked.data().path(field).asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amount       | '三十万'            | forms.not-a-number
            amount       | '1e999999999'       | forms.not-a-number
            amount       | '-1'                | forms.too-small
            amount       | '300000.001'        | forms.too-many-decimals
            amount       | '9999999999999999999' | forms.not-a-number
            headcount    | '12.5'              | forms.too-many-decimals
            regDate      | '2026-02-30'        | forms.not-a-date
            regDate      | '2027-01-01'        | forms.in-the-future
            entType      | 'company'           | forms.not-an-option
            contactPhone | '12345'             | forms.not-a-phone
            contactEmail | 'someone'           | forms.not-an-email
            legalRepId   | '110105194912310021' | forms.not-an-idcard
            a6           | '../../etc/passwd'  | forms.not-an-id
            team         | 'two people'        | forms.not-a-list
            promise      | 'true'              | forms.not-yes-or-no
            summary      | ''                  | forms.required
            """)
    void uglyValuesAreRefusedOnce(String field, String typed, String code) {
        assertTrue(codes(submitted(field, typed)).contains("/" + field + " " + code));
    }

    @Test
    void allWrongSumsAreNamedAtOnce() {
        row("usePlan").put("amount", "199999.99").put("category", "REPAY_LOAN");
        row("shareholders").put("share", "66.66");
        row("fin").put("equity", "900000.02");
        data.put("rdHeadcount", 13).put("paidCapital", "1000000.01");

        assertEquals(
                Set.of(
                        "/usePlan forms.use-plan-sum",
                        "/usePlan/0/category forms.use-forbidden",
                        "/shareholders forms.shares-sum",
                        "/fin/0/totalAssets forms.fin-balance",
                        "/rdHeadcount forms.rd-headcount",
                        "/paidCapital forms.paid-capital"),
                codes(submitted()));
    }

    @Test
    void balanceForgivesOneFen() {
        row("fin").put("equity", "900000.01");

        assertTrue(submitted().isClean());
    }

    @Test
    void emptyApplicationNamesEveryRequiredField() {
        data.removeAll();

        var codes = codes(submitted());

        assertTrue(codes.containsAll(
                Set.of("/entName forms.required", "/team forms.required", "/promise forms.required")));
        assertFalse(codes.contains("/uscc forms.required"));
        assertFalse(codes.contains("/govFunds forms.required"));
    }

    @Test
    void conditionsAskForMoreAndDropWhatNoLongerApplies() {
        data.put("hasGovFunds", true).put("instrument", "EQUITY_PUBLIC");

        var checked = submitted();

        assertEquals(Set.of("/govFunds forms.required", "/exitExpect forms.required"), codes(checked));
        assertFalse(checked.data().has("repaySource"));
    }

    @Test
    void whatIsNotAskedCannotBeWrong() {
        data.put("entType", "TEAM")
                .put("regDate", "2026-13")
                .put("hasDebts", true)
                .put("debts", "长".repeat(900));
        assertEquals(Set.of("/debts forms.too-long"), codes(submitted()));

        data.put("hasDebts", false);
        assertEquals(List.of(), submitted().flaws());
    }

    @Test
    void foundingTeamNeedsNoCompanyPapers() {
        data.put("entType", "TEAM").remove(List.of("uscc", "regDate", "regCapital", "paidCapital", "regAddr", "fin"));
        data.remove(List.of("a1", "a2", "a3", "a4", "a7"));

        assertEquals(List.of(), submitted().flaws());
    }

    @Test
    void foreignRightsNeedTheirLicence() {
        row("ipList").put("own", false);

        assertEquals(Set.of("/ipList/0/licence forms.required"), codes(submitted()));
    }

    @Test
    void unknownFieldsAreRefusedAlsoInsideTables() {
        data.put("__proto__", 1).put("a/b~", 2);
        row("team").put("salary", "1");

        assertEquals(
                Set.of(
                        "/__proto__ forms.unknown-field",
                        "/a~1b~0 forms.unknown-field",
                        "/team/0/salary forms.unknown-field"),
                codes(submitted()));
    }

    @Test
    void hugeAnswersAreRefusedBeforeTheyAreRead() {
        data.put("summary", "长".repeat(400_000));
        assertEquals(
                Set.of(" forms.too-large"),
                codes(submitted()).stream().filter(c -> c.startsWith(" ")).collect(Collectors.toSet()));

        data.put("summary", "长".repeat(501));
        IntStream.range(0, 60).forEach(_ -> data.withArray("team").addObject());
        assertEquals(Set.of("/summary forms.too-long", "/team forms.too-many-rows"), codes(submitted()));
    }

    @Test
    void textTheDatabaseCannotHoldIsRefused() {
        data.put("projectName", "a" + (char) 0 + "b").put("entName", "a" + (char) 0xD83D);

        assertEquals(
                Set.of("/projectName forms.unreadable-text", "/entName forms.unreadable-text"), codes(submitted()));
    }

    @Test
    void numbersWithMonstrousExponentsAreNoNumbers() {
        data.put("headcount", new BigDecimal("1e400000")).put("orders", new BigDecimal("1e-400000"));
        data.put("rdHeadcount", Double.POSITIVE_INFINITY).put("regCapital", Double.NaN);

        var codes = codes(check("start").saved(data, Library.json("{}")));

        assertEquals(
                Set.of(
                        "/headcount forms.not-a-number",
                        "/orders forms.not-a-number",
                        "/rdHeadcount forms.not-a-number",
                        "/regCapital forms.not-a-number"),
                codes);
    }

    @Test
    void doubtfulCreditCodeIsOnlyAWarning() {
        var checked = submitted("uscc", "500107000012345");

        assertTrue(checked.isClean());
        assertEquals(
                List.of("forms.uscc-length"),
                checked.warnings().stream().map(Flaw::code).toList());
    }

    @Test
    void autosaveKeepsHalfAnAnswer() {
        var sent = Library.json("{'contactPhone':'138','amount':'3','team':[{'name':'甲某'},{}],'entName':null}");

        var saved = check("start").saved(sent, data);

        assertEquals(List.of(), saved.flaws());
        assertEquals("138", saved.data().path("contactPhone").asText());
        assertEquals(2, saved.data().path("team").size());
        assertFalse(saved.data().has("entName"));
    }

    @Test
    void whatWasAutosavedIsJudgedInFullAtSubmission() {
        var draft = check("start")
                .saved(Library.json("{'contactPhone':'138'}"), data)
                .data();

        var checked = check("start").submitted(Library.json("{}"), draft, Map.of());

        assertEquals(Set.of("/contactPhone forms.not-a-phone"), codes(checked));
    }

    @Test
    void correctionOpensOnlyTheNamedFields() {
        var check = new FormCheck(FORM, FORM.reading("correction").opening(Set.of("summary")), TODAY);

        var checked = check.submitted(Library.json("{'summary':'改写','amount':'1'}"), data, Map.of());

        assertEquals(Set.of("/amount forms.not-writable"), codes(checked));
        assertEquals("改写", checked.data().path("summary").asText());
        assertEquals("300000.00", checked.data().path("amount").asText());
    }

    @Test
    void expertsSeeNeitherIdentityNumbersNorPhones() {
        var seen = FORM.reading("score").visible(FORM, data);

        assertFalse(seen.has("legalRepId") || seen.has("legalRepPhone") || seen.has("contactPhone"));
        assertEquals("300000.00", seen.path("amount").asText());
    }

    @Test
    void readersSeeMasksAndTheCreditCheckSeesTheNumber() {
        assertEquals(
                "110****002X",
                FORM.reading("formal-check")
                        .visible(FORM, data)
                        .path("legalRepId")
                        .asText());
        assertEquals(
                "11010519491231002X",
                FORM.reading("eligibility-review")
                        .visible(FORM, data)
                        .path("legalRepId")
                        .asText());
    }

    @Test
    void accountMustBeInTheCompanysOwnName() {
        var agreement = Library.form("seedfund", "agreement-applicant");
        var check = new FormCheck(agreement, agreement.answering("agreement-applicant"), TODAY);
        var answer = Library.json("{'bankName':'示例银行','accountName':'另一家公司','accountNo':'6222000000000000',"
                + "'accountConsent':true,'agreed':true}");
        var cases = Map.of("application", data);

        var refused = check.submitted(answer, Library.json("{}"), cases);
        var accepted = check.submitted(answer.put("accountName", "重庆示例智能科技有限公司 "), Library.json("{}"), cases);
        var unknown = check.submitted(answer, Library.json("{}"), Map.of());

        assertEquals(Set.of("/accountName forms.account-name"), codes(refused));
        assertTrue(accepted.isClean());
        assertFalse(unknown.isClean());
        assertEquals(
                "622****0000",
                agreement
                        .reading("audit")
                        .visible(agreement, accepted.data())
                        .path("accountNo")
                        .asText());
    }

    @Test
    void expertsAreAnOddNumberFromThreeToSeven() {
        var form = Library.form("seedfund", "experts");
        var check = new FormCheck(form, form.answering("experts"), TODAY);
        var answer = Library.json("{'method':'DRAWN'}");
        IntStream.range(0, 4).forEach(i -> answer.withArray("experts").add("01890000-0000-7000-8000-00000000000" + i));

        assertEquals(Set.of("/experts forms.not-odd"), codes(check.submitted(answer, Library.json("{}"), Map.of())));
        answer.withArray("experts").remove(0);
        assertTrue(check.submitted(answer, Library.json("{}"), Map.of()).isClean());
    }

    @Test
    void everyFlawHasATextInBothLanguages() {
        data.removeAll();
        data.put("amount", "x").put("nothing", 1);

        for (var flaw : submitted().flaws()) {
            assertFalse(Texts.of(Locale.SIMPLIFIED_CHINESE, flaw.code(), flaw.args())
                    .startsWith("forms."));
            assertFalse(Texts.of(Locale.ENGLISH, flaw.code(), flaw.args()).startsWith("forms."));
        }
        var own = new Findings();
        own.flaw("", FORM.checks().getFirst().code(), FORM.checks().getFirst().message());
        var flaw = own.over(data).flaws().getFirst();
        assertEquals("实缴资本不能大于注册资本", Texts.of(Locale.SIMPLIFIED_CHINESE, flaw.code(), flaw.args()));
    }

    private ObjectNode row(String table) {
        return (ObjectNode) data.withArray(table).get(0);
    }

    private Checked submitted(String field, String value) {
        data.put(field, value);
        return submitted();
    }

    private Checked submitted() {
        return check("start").submitted(data, Library.json("{}"), Map.of());
    }

    private static FormCheck check(String step) {
        return new FormCheck(FORM, FORM.answering(step), TODAY);
    }

    private static Set<String> codes(Checked checked) {
        return checked.flaws().stream()
                .map(flaw -> flaw.pointer() + " " + flaw.code())
                .collect(Collectors.toSet());
    }
}
