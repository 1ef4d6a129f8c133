package io.parkflow.ground.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with a body, so that it is told at once.
public final class Flaws {
    private final List<Flaw> found = new ArrayList<>();

    public void add(Flaw flaw) {
        found.add(flaw);
    }

    public void add(Optional<Flaw> flaw) {
        flaw.ifPresent(found::add);
    }

    /// Something that must be there.
    public void need(String pointer, @Nullable Object sent) {
        if (sent == null) {
            found.add(Flaw.at(pointer, "problem.required"));
        }
    }

    /// A text that must be there.
    ///
    /// @return the text, empty when it is missing; use it only after [#refuse]
    public String text(String pointer, @Nullable String sent, int longest) {
        if (sent == null || sent.isBlank()) {
            found.add(Flaw.at(pointer, "problem.required"));
            return "";
        }
        return limited(pointer, sent, longest);
    }

    /// A text that may be left out; blank counts as left out.
    public Optional<String> findText(String pointer, @Nullable String sent, int longest) {
        return Optional.ofNullable(sent).filter(text -> !text.isBlank()).map(text -> limited(pointer, text, longest));
    }

    private String limited(String pointer, String sent, int longest) {
        if (sent.length() > longest) {
            found.add(Flaw.at(pointer, "problem.too-long", longest));
        }
        if (sent.indexOf('\0') >= 0) {
            found.add(Flaw.at(pointer, "problem.unreadable-text"));
        }
        return sent;
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /// @throws Rejected 422 with every flaw, if there is one
    public void refuse() {
        if (any()) {
            throw Rejected.flawed(found);
        }
    }
}
