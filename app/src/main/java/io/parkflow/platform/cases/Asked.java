package io.parkflow.platform.cases;

import java.util.List;
import java.util.UUID;

/// One notice that lists everything to be put right (一次性告知): only these fields reopen.
///
/// @param form   key of the paper
/// @param fields names of fields
public record Asked(UUID id, UUID caseId, String form, List<String> fields, String message) {}
