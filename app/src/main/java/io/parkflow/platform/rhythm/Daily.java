package io.parkflow.platform.rhythm;

/// What a feature does once a day with the scan. It opens its own transactions, of a few hundred rows at most, so that
/// nobody waits for the whole of it; what it has done it does not do again when a run is repeated.
public interface Daily {
    /// What it is called in what the scan found.
    String word();

    /// @return how many it has found
    int scan();
}
