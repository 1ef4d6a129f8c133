package io.parkflow.engine;

import java.util.Map;
import java.util.Set;

/// Work the system does on behalf of a workflow, by a name of the closed vocabulary: `<room>.<verb>`.
///
/// Runs inside the transaction of the step. Calls to the outside go through the outbox, never from here.
public interface Verb {

    String name();

    /// Routing fields it may set, so that a route can be told beforehand.
    default Set<String> sets() {
        return Set.of();
    }

    /// @return routing values the workflow goes on with; only names the bundle declares and [#sets] announces
    /// @throws io.parkflow.ground.problem.Rejected when a person caused the step and a rule says no
    Map<String, Object> run(VerbCall call);
}
