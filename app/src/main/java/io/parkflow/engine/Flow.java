package io.parkflow.engine;

/// An arrow from one node to another of the same scope.
public record Flow(String id, String from, String to, Passage passage) {

    /// When a token may take the arrow.
    public sealed interface Passage {
        record Always() implements Passage {}

        /// The gateway's default: taken when no condition of its other flows holds.
        record Otherwise() implements Passage {}

        record If(Condition condition) implements Passage {}
    }
}
