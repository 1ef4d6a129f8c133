package io.parkflow.squad.meetings;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A verb of this room, which says where the outcome goes next and whose it is.
record Act(String name, Function<VerbCall, Map<String, Object>> work) implements Verb {
    @Override
    public Set<String> sets() {
        return Set.of("next", "owner");
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        return work.apply(call);
    }
}
