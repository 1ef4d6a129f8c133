package io.parkflow.engine;

import java.util.List;

/// A point of a workflow at which a token can stand. Ids are those of the drawing.
public sealed interface Node {
    String id();

    /// Where a case begins; started by the platform only, never by a timer or a message.
    record Start(String id) implements Node {}

    /// @param terminates true: everything else still running in this scope ends too
    record End(String id, boolean terminates) implements Node {}

    /// Work of a person. Who, which form and which outcomes stand in the bundle under the same id.
    record UserStep(String id, Repeat repeat) implements Node {}

    /// Work of the system.
    ///
    /// @param verb registered name, `<room>.<verb>`
    /// @param async true: runs as its own job after the commit that reached it
    record VerbStep(String id, String verb, boolean async) implements Node {}

    /// Waits until the platform signals this id.
    record Wait(String id) implements Node {}

    /// Waits until a deadline of the bundle has passed.
    record TimerWait(String id, String deadline) implements Node {}

    /// A deadline on another node of the same scope.
    ///
    /// @param host the node that is watched
    /// @param interrupts true: the host is left when the deadline passes
    record BoundaryTimer(String id, String host, String deadline, boolean interrupts) implements Node {}

    /// One way on, the first whose condition holds.
    record Exclusive(String id) implements Node {}

    /// All ways on, or waits for all ways in.
    record Parallel(String id) implements Node {}

    /// Every way whose condition holds, or waits for all ways still under way.
    record Inclusive(String id) implements Node {}

    record SubProcess(String id, Scope body, Repeat repeat) implements Node {}

    /// Runs another workflow as a part of this one.
    ///
    /// @param workflow key of the other workflow
    /// @param give routing fields (or elements of a repetition) handed over at the start
    /// @param take routing fields brought back at the end
    record Call(String id, String workflow, List<String> give, List<String> take, Repeat repeat) implements Node {
        public Call {
            give = List.copyOf(give);
            take = List.copyOf(take);
        }
    }
}
