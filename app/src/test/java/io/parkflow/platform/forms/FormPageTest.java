package io.parkflow.platform.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormPageTest {
    private static final Form FORM = Library.form("seedfund", "application");

    @Test
    void pageSpeaksOneLanguageAndHidesWhatTheStepMayNotSee() {
        var page = FormPage.of(Library.file("seedfund", "application"), "score", FORM.reading("score"), Locale.ENGLISH);

        assertEquals("Seed fund application", page.path("title").asText());
        assertEquals("Company", page.at("/fields/entType/options/0/label").asText());
        assertEquals("read", page.at("/rights/score/amount").asText());
        assertFalse(page.toString().contains("legalRepId") || page.toString().contains("formal-check"));
    }

    @Test
    void answerNamesItsFiles() {
        var sample = Library.sample();

        assertEquals(7, References.of(FORM, sample).files().size());
        assertEquals(0, References.of(FORM, Library.json("{}")).files().size());
    }

    @Test
    void answerNamesItsMembersWithTheirRole() {
        var experts = Library.form("seedfund", "experts");
        var data = Library.json("{'experts':['01890000-0000-7000-8000-000000000001']}");

        assertEquals(
                "EXPERT",
                References.of(experts, data).members().values().iterator().next());
    }
}
