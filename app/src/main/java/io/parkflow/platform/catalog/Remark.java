package io.parkflow.platform.catalog;

import io.parkflow.engine.Finding;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One thing that is wrong, or doubtful, in a draft.
///
/// @param part  `bundle`, `drawing`, `forms/<key>`, `rubrics/<key>` or `rules/<key>`
/// @param at    JSON pointer into the part; the element's id in a drawing
/// @param grave true: it cannot be published so
record Remark(String part, String at, String code, boolean grave, List<Object> args) {
    static final String BUNDLE = "bundle";
    static final String DRAWING = "drawing";

    static Remark grave(String part, String at, String code, Object... args) {
        return new Remark(part, at, code, true, List.of(args));
    }

    /// What the guard says has words of its own.
    static Remark of(Finding finding) {
        Wording words = new Wording(Map.of(
                Wording.CHINESE, io.parkflow.engine.Wording.of(finding, Locale.SIMPLIFIED_CHINESE),
                Wording.ENGLISH, io.parkflow.engine.Wording.of(finding, Locale.ENGLISH)));
        return new Remark(
                DRAWING,
                finding.element(),
                finding.code(),
                finding.severity() == Finding.Severity.ERROR,
                List.of(words));
    }

    String message(Locale locale) {
        return Texts.of(locale, code, args);
    }

    Flaw flaw() {
        return new Flaw("/" + part + (at.isEmpty() || at.startsWith("/") ? at : "/" + at), code, args);
    }
}
