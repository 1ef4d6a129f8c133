package io.parkflow.squad.lights;

import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.rules.Rulebook.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One side a project is judged by. A room contributes its aspects as beans.
public interface Aspect {
    /// `pace`, `start`, `library`, `milestone`, `report`, …: also the key of its name, `lights.aspect-<key>`.
    String key();

    /// A few statements however many projects; one the aspect does not speak about is left out.
    Map<UUID, Verdict> judge(List<Project> projects, LocalDate day, Rules rules);

    /// @param code      of the sentence, as in `messages/`: said in both languages when it is judged
    /// @param milestone the milestone it is about, so that it can be excused
    record Verdict(Colour colour, String code, List<Object> args, Optional<String> milestone) {
        public Verdict {
            args = List.copyOf(args);
        }

        public static Verdict of(Colour colour, String code, Object... args) {
            return new Verdict(colour, code, List.of(args), Optional.empty());
        }

        public Verdict about(String key) {
            return new Verdict(colour, code, args, Optional.of(key));
        }
    }
}
