package io.parkflow.platform.route;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A way ahead.
///
/// @param stops each before those it leads to, as far as loops allow
/// @param whole false when there was more than is told
@Serdeable
record RouteSheet(List<Stop> stops, List<Link> links, boolean whole) {

    /// @param sure     it comes whatever is decided, unless a deadline is missed
    /// @param here     the case stands there now
    /// @param who      whom a step asks
    /// @param from     when it is expected to begin
    /// @param dueAt    by the park's calendar, counted from there
    /// @param provisional true when it falls into a year whose holidays are not known yet
    /// @param earliest it lies behind something whose length nobody knows, so the dates are the earliest
    @Serdeable
    record Stop(
            String id,
            String step,

            @Schema(allowableValues = {"start", "step", "wait", "timer", "end"})
            String kind,

            String name,
            boolean sure,
            boolean here,
            Optional<Who> who,
            Optional<Instant> from,
            Optional<Instant> dueAt,
            boolean earliest,
            Optional<Boolean> provisional) {}

    /// @param kind  `asked`; `later`: named at a step before it; `nobody`: a role nobody holds; `administration`: falls
    ///              to the dispatch office; `skipped`
    /// @param group role, department or group that is asked together
    /// @param names people, as far as this caller may know them
    /// @param more  there are more than these
    /// @param me    this caller is among them
    @Serdeable
    record Who(
            @Schema(allowableValues = {"asked", "later", "nobody", "administration", "skipped"})
            String kind,

            Optional<String> group,
            List<String> names,
            boolean more,
            boolean me) {}

    /// @param when what must come true, in words; nothing: it just goes on
    /// @param late taken when a deadline is missed
    /// @param back leads to a stop that came before
    @Serdeable
    record Link(String from, String to, Optional<String> when, boolean late, boolean back) {}

    /// What follows from one answer.
    ///
    /// @param awaits how many others must answer the same step first
    @Serdeable
    record Answer(String outcome, String label, int awaits, RouteSheet route) {}
}
