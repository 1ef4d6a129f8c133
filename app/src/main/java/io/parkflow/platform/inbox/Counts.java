package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;

/// How many lie in each view, exactly.
///
/// @param mine    tasks that are this caller's alone
/// @param started cases this caller began that still run
/// @param copied  cases shown to this caller that were not looked at
/// @param done    tasks this caller has answered
/// @param drafts  what this caller or their company has begun and not handed in
@Serdeable
record Counts(int todo, int claimable, int mine, int started, int copied, int done, int drafts) {}
