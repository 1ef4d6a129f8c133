package io.parkflow.squad.projects;

import java.time.LocalDate;
import java.util.Optional;

/// When what is meant to happen, and when it did.
public record Targets(
        Optional<LocalDate> contract,
        Optional<PartialDate> start,
        Optional<PartialDate> finish,
        Optional<PartialDate> production,
        Optional<LocalDate> admitted,
        Optional<LocalDate> started,
        Optional<LocalDate> finished) {}
