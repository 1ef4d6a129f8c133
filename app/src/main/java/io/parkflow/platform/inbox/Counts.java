package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;

/// How many tasks wait, exactly.
@Serdeable
record Counts(int todo, int claimable) {}
