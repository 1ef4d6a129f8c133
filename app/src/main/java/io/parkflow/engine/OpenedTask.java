package io.parkflow.engine;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A task the engine has just opened.
///
/// @param id      time-ordered, also the key of the inbox
/// @param step    key of the step in the bundle
/// @param element the one of many it is for, when the step stands once for each of a list
/// @param round   what the answers of a step that many give have in common, until it is left
/// @param routing the case's routing values by name, read when asked for
public record OpenedTask(
        UUID id,
        UUID caseId,
        String step,
        Optional<String> element,
        Optional<UUID> round,
        Function<String, Optional<Object>> routing) {}
