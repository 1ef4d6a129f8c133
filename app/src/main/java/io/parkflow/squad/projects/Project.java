package io.parkflow.squad.projects;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A key project as it was from `since` on. The same id from lead to production.
///
/// @param code        given at registration: `XM2026-0001`
/// @param space       园—区—点, levels separated by `/`
/// @param track       projects ranked against each other
/// @param isSquad     a squad drives it
/// @param isTop500    its owner is one of the world's 500 largest
/// @param landArea    亩
/// @param buildArea   square metres
/// @param commitments what the park has promised
/// @param caseId      the case of its registration
/// @param version     grows with each change
public record Project(
        UUID id,
        String code,
        String name,
        Owner owner,
        Category category,
        Level level,
        Optional<String> industry,
        Optional<String> space,
        Optional<String> track,
        Library library,
        Stage stage,
        Course course,
        boolean isSquad,
        boolean isTop500,
        Amounts amounts,
        Targets targets,
        Optional<BigDecimal> landArea,
        Optional<BigDecimal> buildArea,
        Optional<Integer> jobs,
        People people,
        List<Commitment> commitments,
        Optional<UUID> caseId,
        Instant since,
        int version) {

    public Project {
        commitments = List.copyOf(commitments);
    }

    /// @param uscc normalised; may be doubtful
    public record Owner(String uscc, String name) {}

    /// A promise of the park and until when it holds.
    public record Commitment(String item, Optional<PartialDate> until) {}

    /// Whether it is spoken of and ranked: in the library and going on.
    public boolean runs() {
        return library == Library.ADMITTED && course == Course.RUNNING && stage != Stage.ARCHIVED;
    }

    /// Whether it reports every week: in the library, going on, not yet at full production.
    public boolean reports() {
        return library == Library.ADMITTED && course == Course.RUNNING && stage.reports();
    }
}
