package io.parkflow.platform.publicity;

import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An objection as it is handed in: with a real name and a way to answer, or else a hint.
record Objected(Objection.Kind kind, Optional<String> name, Optional<String> contact, String words) {
    private static final int SHORT = 100;
    private static final int LONG = 3000;

    /// @param kind `person` or `unit`; person when left out
    /// @throws Rejected 422 with every flaw; a name without a contact is one
    static Objected of(@Nullable String kind, @Nullable String name, @Nullable String contact, @Nullable String words) {
        Flaws flaws = new Flaws();
        String text = flaws.text("/text", words, LONG).strip();
        Optional<String> who = flaws.findText("/name", name, SHORT).map(String::strip);
        Optional<String> reach = flaws.findText("/contact", contact, SHORT).map(String::strip);
        boolean unit = "unit".equals(kind);
        if (kind != null && !unit && !kind.equals("person")) {
            flaws.add(Flaw.at("/kind", "publicity.unknown-kind"));
        }
        if (who.isPresent() && reach.isEmpty()) {
            flaws.add(Flaw.at("/contact", "publicity.contact-needed"));
        }
        flaws.refuse();
        if (who.isEmpty()) {
            return new Objected(Objection.Kind.HINT, who, reach, text);
        }
        return new Objected(unit ? Objection.Kind.UNIT : Objection.Kind.PERSON, who, reach, text);
    }
}
