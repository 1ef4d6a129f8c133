package io.parkflow.platform.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.text.Trees;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is counted is counted by the server, and nonsense never reaches a form.
final class FormulaTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void multiplicationComesFirstAndNumbersAreExact() {
        assertEquals("0.3", plain("a + b * 2", "{\"a\": \"0.10\", \"b\": \"0.10\"}"));
        assertEquals("6", plain("(a + b) * 2", "{\"a\": 1, \"b\": 2}"));
        assertEquals("-1", plain("a - b - 0", "{\"a\": 1, \"b\": 2}"));
        assertEquals("4", plain("8 / 4 * 2", "{}"));
        assertEquals("150.5", plain("sum(t.c)", "{\"t\": [{\"c\": \"100\"}, {\"c\": \"50.50\"}, {}]}"));
        assertEquals("2", plain("count(t)", "{\"t\": [{}, {}]}"));
    }

    @Test
    void whatIsMissingHasNoValue() {
        assertEquals(Optional.empty(), Formula.read("a + b").of(Trees.read("{\"a\": 1}")));
        assertEquals(Optional.empty(), Formula.read("a / b").of(Trees.read("{\"a\": 1, \"b\": 0}")));
        assertEquals(Optional.empty(), Formula.read("a").of(Trees.read("{\"a\": \"half typed\"}")));
        assertEquals(Optional.of(BigDecimal.ZERO), Formula.read("sum(t.c)").of(Trees.read("{}")));
    }

    @Test
    void nonsenseIsBroken() {
        for (String text :
                List.of("", "a +", "+ a", "(a", "a)", "a b", "sum(t)", "count(t.c)", "a $ b", "A", "1e9", "2 ** 3")) {
            assertEquals(Formula.BROKEN, Formula.read(text), text);
        }
        assertEquals(Formula.BROKEN, Formula.read("(".repeat(50) + "a" + ")".repeat(50)));
        assertEquals(Formula.BROKEN, Formula.read("a+".repeat(200) + "a"));
    }

    @Test
    void theServerCountsWhateverIsSent() {
        ObjectNode sent = (ObjectNode) Trees.read("""
                {"plan": [{"price": "2.50", "number": 4, "cost": "999.00"}, {"price": "1", "number": 1}], "self": "89",
                 "total": "1.00", "share": "100"}
                """);
        Checked checked = check(sent);

        assertEquals(List.of(), checked.flaws());
        assertEquals("10.00", checked.data().path("plan").path(0).path("cost").asText());
        assertEquals("11.00", checked.data().path("total").asText());
        assertEquals("89.00", checked.data().path("share").asText());
        // the same once more, over what was kept
        assertEquals(checked.data(), check(checked.data()).data());
    }

    @Test
    void whatCannotBeCountedIsNotThere() {
        Checked checked = check((ObjectNode) Trees.read("{\"total\": \"5\", \"share\": \"5\"}"));
        assertEquals("0.00", checked.data().path("total").asText());
        assertTrue(checked.data().path("share").isMissingNode());
    }

    @Test
    void formsThatCountWithNothingAreRefused() {
        assertEquals(List.of(), FormProblems.in(Trees.read(FORM)));
        assertTrue(problems("sum(plan.cost)", "sum(plan.word)").contains("wrong-kind"));
        assertTrue(problems("sum(plan.cost)", "sum(none.cost)").contains("wrong-kind"));
        assertTrue(problems("sum(plan.cost)", "share * 2").contains("wrong-kind"), "counts with what stands behind it");
        assertTrue(problems("sum(plan.cost)", "sum(plan").contains("pattern"));
        assertTrue(FormProblems.in(Trees.read(FORM.replace("\"industry\"", "\"no-such\""))).stream()
                .anyMatch(problem -> problem.code().equals("dangling")));
    }

    @Test
    void treesDictionariesAndMonthsAreJudged() {
        Checked good = check((ObjectNode) Trees.read("""
                {"place": "north-1", "trade": "C", "founded": "2024年3月", "since": "２０２１"}
                """));
        assertEquals(List.of(), good.flaws());
        assertEquals("2024-03", good.data().path("founded").asText());
        assertEquals("2021", good.data().path("since").asText());

        Checked bad = check((ObjectNode) Trees.read("""
                {"place": "north", "trade": "Ω", "founded": "2024-13", "since": "2030"}
                """));
        assertEquals(
                List.of("/place", "/trade", "/founded", "/since"),
                bad.flaws().stream().map(Flaw::pointer).toList(),
                "a branch is no leaf, and the year has not come");
    }

    @Test
    void aPageCarriesTheDictionaryAndFilesGetTheirNames() {
        Form form = Form.read(Trees.read(FORM));
        ObjectNode page = FormPage.of(Trees.read(FORM), "start", form.answering("start"), java.util.Locale.ENGLISH);
        assertEquals(
                "Manufacturing",
                page.path("fields")
                        .path("trade")
                        .path("options")
                        .path(2)
                        .path("label")
                        .asText());

        Field file = form.findField("licence").orElseThrow();
        assertEquals("西岭光电-执照.pdf", Naming.of(file, Trees.read("{\"name\": \"西岭光电\"}"), "IMG 1.pdf"));
        assertEquals("x.pdf", Naming.of(form.findField("plain").orElseThrow(), Trees.empty(), "x.pdf"));
    }

    private static String plain(String formula, String answers) {
        return Formula.read(formula)
                .of(Trees.read(answers))
                .orElseThrow()
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Checked check(ObjectNode sent) {
        Form form = Form.read(Trees.read(FORM));
        return new FormCheck(form, form.answering("start"), TODAY).submitted(sent, Trees.empty(), Map.of());
    }

    private static String problems(String from, String to) {
        return FormProblems.in(Trees.read(FORM.replace(from, to))).stream()
                .map(FormProblems.Problem::code)
                .toList()
                .toString();
    }

    private static final String FORM = """
            {"key": "counting", "version": 1, "title": {"zh-CN": "表"},
             "sections": [{"key": "A", "title": {"zh-CN": "甲"},
                "fields": ["name", "plan", "self", "total", "share", "place", "trade", "founded", "since", "licence", "plain"]}],
             "fields": {
               "name": {"kind": "text", "label": {"zh-CN": "企业"}},
               "plan": {"kind": "table", "label": {"zh-CN": "计划"}, "columns": {
                 "word": {"kind": "text", "label": {"zh-CN": "内容"}},
                 "price": {"kind": "money", "label": {"zh-CN": "单价"}},
                 "number": {"kind": "integer", "label": {"zh-CN": "数量"}},
                 "cost": {"kind": "formula", "label": {"zh-CN": "小计"}, "formula": "price * number", "result": "money", "sum": true}}},
               "self": {"kind": "money", "label": {"zh-CN": "自筹"}},
               "total": {"kind": "formula", "label": {"zh-CN": "合计"}, "formula": "sum(plan.cost)", "result": "money"},
               "share": {"kind": "formula", "label": {"zh-CN": "自筹比例"}, "formula": "self / (self + total) * 100", "result": "percent"},
               "place": {"kind": "tree", "label": {"zh-CN": "位置"}, "options": [
                 {"value": "north", "label": {"zh-CN": "北区"}, "children": [{"value": "north-1", "label": {"zh-CN": "一号楼"}}]},
                 {"value": "south", "label": {"zh-CN": "南区"}}]},
               "trade": {"kind": "dictionary", "label": {"zh-CN": "行业"}, "dictionary": "industry"},
               "founded": {"kind": "date", "label": {"zh-CN": "成立年月"}, "precision": "month"},
               "since": {"kind": "date", "label": {"zh-CN": "入园年份"}, "precision": "year", "past": true},
               "licence": {"kind": "file", "label": {"zh-CN": "执照"}, "naming": "{name}-执照",
                 "template": {"label": {"zh-CN": "样表"}, "url": "https://example.org/a.docx"}},
               "plain": {"kind": "file", "label": {"zh-CN": "其他"}}}}
            """;
}
