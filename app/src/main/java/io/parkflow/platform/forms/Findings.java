package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.text.Wording;
import java.util.ArrayList;
import java.util.List;

/// What a check has found so far.
final class Findings {
    private static final String ROOM = "forms.";
    /// More than these help nobody.
    private static final int MOST = 500;

    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Flaw> warnings = new ArrayList<>();

    static String under(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String under(String pointer, int index) {
        return pointer + "/" + index;
    }

    void flaw(String pointer, String word, Object... args) {
        if (flaws.size() < MOST) {
            flaws.add(Flaw.at(pointer, ROOM + word, args));
        }
    }

    /// A flaw with the form's own message.
    void flaw(String pointer, String code, Wording message) {
        flaw(pointer, code, new Object[] {message});
    }

    void warning(String pointer, String word) {
        warnings.add(Flaw.at(pointer, ROOM + word));
    }

    /// Whether a flaw lies at or under a pointer.
    boolean concern(String pointer) {
        return flaws.stream().map(Flaw::pointer).anyMatch(at -> at.equals(pointer) || at.startsWith(pointer + "/"));
    }

    Checked over(ObjectNode data) {
        return new Checked(data, flaws, warnings);
    }
}
