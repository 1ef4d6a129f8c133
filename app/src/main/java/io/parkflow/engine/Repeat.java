package io.parkflow.engine;

/// How often a node runs each time a token reaches it.
public sealed interface Repeat {
    record Once() implements Repeat {}

    /// Once for each member of a list; not at all when the list is empty.
    ///
    /// @param collection routing field of kind members, at most [Budget#MEMBERS] long
    /// @param element name under which the run sees its own member
    /// @param sequential true: one after the other
    record Each(String collection, String element, boolean sequential, Stop stop) implements Repeat {}

    /// When the remaining runs are called off.
    sealed interface Stop {
        record WhenAllDone() implements Stop {}

        /// @param condition may count finished runs, checked each time one finishes
        record When(Condition condition) implements Stop {}
    }
}
