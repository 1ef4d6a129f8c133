package io.parkflow.platform.cases;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.calendar.Light;
import io.parkflow.ground.files.FileLabel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A case as people see it.
///
/// @param stages   the way in plain words; none for what was imported
/// @param imported was closed before the park used the platform
/// @param actors who can act next, and until when
/// @param can    what this caller may do now
@Serdeable
record CaseSheet(
        UUID id,
        String number,
        Workflow workflow,
        String title,
        State state,
        String stateLabel,
        Optional<String> outcome,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<Instant> expectedAt,
        List<Stage> stages,
        List<Actor> actors,
        List<String> can,
        boolean imported,
        int version) {

    @Serdeable
    record Workflow(String key, int version, String name) {}

    @Serdeable
    record Stage(
            String key,
            String name,

            @Schema(allowableValues = {"done", "current", "open"})
            String state) {}

    /// @param who         the role, or for colleagues the person
    /// @param provisional true when it is due in a year whose holidays are not known yet
    @Serdeable
    record Actor(
            String step,
            String stepName,
            String who,
            boolean me,
            Optional<Instant> dueAt,
            Optional<Light> light,
            Optional<Boolean> provisional) {}

    /// A line of the timeline.
    ///
    /// @param by    name for colleagues, role for everybody else
    /// @param files what was enclosed with a comment
    @Serdeable
    record Line(
            UUID id,
            Instant at,
            String type,
            String title,
            Optional<String> step,
            Optional<String> by,
            Optional<String> comment,
            List<FileLabel> files,
            Map<String, Object> detail) {}

    @Serdeable
    record Paper(
            String workflow,
            String form,
            int version,
            String title,
            String step,
            Map<String, Object> data,
            List<FileLabel> files,
            String by,
            Instant at) {}
}
