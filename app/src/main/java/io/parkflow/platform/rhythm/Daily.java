package io.parkflow.platform.rhythm;

/// What a feature does once a day with the scan, in its transaction.
public interface Daily {
    /// What it is called in what the scan found.
    String word();

    /// @return how many it has found
    int scan();
}
