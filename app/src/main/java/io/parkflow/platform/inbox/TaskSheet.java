package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.files.FileLabel;
import io.parkflow.platform.forms.Prefill;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A task opened for work.
///
/// @param can      outcome keys this person may choose now, and `claim` or `release`
/// @param form     what to fill in; fetch it from the catalogue with this step for the field rights
/// @param shows    papers laid beside, hidden fields removed
/// @param rubric   what to score instead of a form
/// @param data     what is filled in already, where the step goes on with an earlier paper, or is known already
/// @param prefilled where the latter comes from
/// @param draft    what this person has typed and not handed in
/// @param held     it waits for helpers, so nothing can be chosen
/// @param reason   what help is asked for
/// @param version  as it is now; sent back as `If-Match` to act only on what was seen
@Serdeable
record TaskSheet(
        TaskRow task,
        List<String> can,
        List<Choice> outcomes,
        Optional<FormRef> form,
        List<Paper> shows,
        Optional<FormRef> rubric,
        Map<String, Object> data,
        List<FileLabel> files,
        List<Prefill.Source> prefilled,
        Optional<Draft> draft,
        Optional<Correction> correction,
        boolean held,
        Optional<String> reason,
        int version) {

    /// @param needs `comment` when words are asked for
    @Serdeable
    record Choice(
            String key,
            String label,
            List<String> needs,
            @Schema(allowableValues = {"good", "bad"}) Optional<String> tone) {}

    @Serdeable
    record FormRef(String workflow, String key, int version) {}

    /// @param before what the paper said that this one took the place of
    @Serdeable
    record Paper(
            FormRef form,
            String title,
            String step,
            Map<String, Object> data,
            Optional<Map<String, Object>> before,
            List<FileLabel> files,
            String by,
            Instant at) {}

    /// @param outcome what the person leans to
    /// @param version sent back as `If-Match` to keep more of it; without a draft that is 0
    @Serdeable
    record Draft(
            UUID id,
            Optional<String> outcome,
            Optional<String> comment,

            @Schema(ref = "#/components/schemas/Answer") Map<String, Object> data,

            Instant savedAt,
            int version) {}

    /// @param fields what reopens; everything else stays as it was
    @Serdeable
    record Correction(List<String> fields, String message) {}
}
