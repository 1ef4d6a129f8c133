package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a check has found so far.
final class Findings {
    private static final String ROOM = "forms.";
    private static final Set<String> REFUSALS = Set.of(ROOM + "unknown-field", ROOM + "not-writable");
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

    /// A value that is not asked for cannot be wrong, unless it may not be sent at all.
    void forget(String pointer) {
        flaws.removeIf(flaw -> isWithin(pointer, flaw) && !REFUSALS.contains(flaw.code()));
    }

    /// Whether a flaw lies at or under a pointer.
    boolean concern(String pointer) {
        return flaws.stream().anyMatch(flaw -> isWithin(pointer, flaw));
    }

    private static boolean isWithin(String pointer, Flaw flaw) {
        return flaw.pointer().equals(pointer) || flaw.pointer().startsWith(pointer + "/");
    }

    Checked over(ObjectNode data) {
        return new Checked(data, flaws, warnings);
    }
}
