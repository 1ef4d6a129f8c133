package io.parkflow.engine;

import java.util.Map;

/// Work the system does on behalf of a workflow, by a name of the closed vocabulary: `<room>.<verb>`.
///
/// Runs inside the transaction of the step. Calls to the outside go through the outbox, never from here.
public interface Verb {

    String name();

    /// @return routing values the workflow goes on with; only names the bundle declares
    /// @throws io.parkflow.ground.problem.Rejected when a person caused the step and a rule says no
    Map<String, Object> run(VerbCall call);
}
