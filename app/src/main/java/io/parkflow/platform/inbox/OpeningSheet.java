package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.files.FileLabel;
import io.parkflow.platform.forms.Prefill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The paper a case would begin with, as far as this person has come.
///
/// @param draft     it is kept under; none: nothing is kept yet
/// @param data      what is typed, else what is known already
/// @param prefilled where that comes from
/// @param version   0: nothing is kept yet
@Serdeable
record OpeningSheet(
        Optional<UUID> draft,
        String title,
        Map<String, Object> data,
        List<FileLabel> files,
        List<Prefill.Source> prefilled,
        Optional<Instant> savedAt,
        int version) {}
