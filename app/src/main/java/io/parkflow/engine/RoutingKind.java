package io.parkflow.engine;

/// What a routing field holds. A field may have no value yet.
public enum RoutingKind {
    /// A string.
    TEXT,
    /// Any number of Java; money does not belong here.
    NUMBER,
    /// True or false; null counts as false.
    BOOLEAN,
    /// A list of member ids, as strings.
    MEMBERS,
    /// A day as an ISO string, `2026-03-31`.
    DATE
}
