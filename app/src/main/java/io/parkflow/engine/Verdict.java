package io.parkflow.engine;

import java.util.List;

/// What the guard says: a model, or every reason why there is none.
public sealed interface Verdict {
    List<Finding> findings();

    /// @param findings warnings only
    record Accepted(ProcessModel model, List<Finding> findings) implements Verdict {
        public Accepted {
            findings = List.copyOf(findings);
        }
    }

    /// @param findings at least one error; at most 200 of each severity, in the order of the document
    record Refused(List<Finding> findings) implements Verdict {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
