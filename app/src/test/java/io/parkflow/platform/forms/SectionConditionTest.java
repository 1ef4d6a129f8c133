package io.parkflow.platform.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.problem.Flaw;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A section is asked for only while its condition holds; what stands in it otherwise is neither asked nor kept.
class SectionConditionTest {
    private static final ObjectNode FILE = (ObjectNode) Library.file("request", "request");
    private static final Form FORM = Form.read(FILE);

    @Test
    void aSectionThatIsNotAskedForCanNeitherBeMissingNorKept() {
        var without =
                submitted("{'subject':'购置','itemised':false,'costLines':[{'name':'仪器','price':'100','count':2}]}");
        assertEquals(List.of(), without.flaws());
        assertTrue(without.data().path("costLines").isMissingNode());
        assertTrue(without.data().path("costTotal").isMissingNode());

        assertEquals(List.of(), submitted("{'subject':'购置'}").flaws());
    }

    @Test
    void aSectionThatIsAskedForIsJudgedAndCounted() {
        assertEquals(
                List.of("/costLines forms.required"),
                submitted("{'subject':'购置','itemised':true}").flaws().stream()
                        .map(SectionConditionTest::said)
                        .toList());

        var with = submitted("{'subject':'购置','itemised':true,'wantedBy':'2026-09',"
                + "'costLines':[{'name':'仪器','price':'100','count':2},{'name':'支架','price':'0.5','count':3}]}");
        assertEquals(List.of(), with.flaws());
        assertEquals("201.50", with.data().path("costTotal").asText());
        assertEquals("2026-09", with.data().path("wantedBy").asText());
    }

    @Test
    void theReaderIsToldWithEachField() {
        var page = FormPage.of(FILE, "start", FORM.answering("start"), Locale.ENGLISH);

        assertEquals("itemised", page.at("/fields/costLines/within/field").asText());
        assertTrue(page.at("/fields/subject/within").isMissingNode());
        assertTrue(FORM.schema().path("allOf").toString().contains("costLines"));
    }

    @Test
    void whoHidesASectionStandsOutsideIt() {
        var file = FILE.deepCopy();
        file.withObject("/sections/1/when").put("field", "costTotal");
        assertEquals(
                List.of("/sections/1/when/field circular"),
                FormProblems.in(file).stream()
                        .map(problem -> problem.pointer() + " " + problem.code())
                        .toList());
    }

    private static Checked submitted(String answer) {
        return new FormCheck(FORM, FORM.answering("start"), LocalDate.of(2026, 3, 2))
                .submitted(Library.json(answer), Library.json("{}"), Map.of());
    }

    private static String said(Flaw flaw) {
        return flaw.pointer() + " " + flaw.code();
    }
}
