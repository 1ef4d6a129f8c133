package io.parkflow.squad.blockers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.text.FullWidth;
import io.parkflow.ground.text.Trees;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What somebody says is in the way.
///
/// @param category a value of the dictionary `blocker`
/// @param report   the weekly report it stood in
public record Problem(
        UUID project,
        String category,
        Grade grade,
        String description,
        Optional<String> impact,
        Optional<String> needs,
        Optional<LocalDate> wantedBy,
        Optional<UUID> report) {

    /// Width, case, blanks and punctuation do not make it another problem.
    String likeness() {
        return FullWidth.compact(description).toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}，。；：、！？（）“”]", "");
    }

    ObjectNode paper() {
        ObjectNode paper = Trees.empty()
                .put("category", category)
                .put("grade", grade.name())
                .put("description", description);
        impact.ifPresent(text -> paper.put("impact", text));
        needs.ifPresent(text -> paper.put("needs", text));
        wantedBy.ifPresent(day -> paper.put("wantedBy", day.toString()));
        return paper;
    }
}
