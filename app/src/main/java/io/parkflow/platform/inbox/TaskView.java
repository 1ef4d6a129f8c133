package io.parkflow.platform.inbox;

/// Which tasks a list shows; lower case because the words stand in addresses.
enum TaskView {
    /// Everything I may answer now: mine and my groups'.
    todo,
    /// My groups', not taken by anybody.
    claimable,
    /// Mine alone.
    mine,
    /// What I have answered.
    done
}
