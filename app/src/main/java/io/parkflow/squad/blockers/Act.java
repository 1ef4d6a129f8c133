package io.parkflow.squad.blockers;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A verb of this room, which says where the blocker goes next.
///
/// @param work gives the key of the next step
record Act(String name, Function<VerbCall, String> work) implements Verb {
    @Override
    public Set<String> sets() {
        return Set.of("next");
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        return Map.of("next", work.apply(call));
    }
}
