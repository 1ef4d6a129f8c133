package io.parkflow.platform.catalog;

import java.util.Optional;

/// Which version of a workflow. The standard library counts 1, 2, 3; what a park makes of version 2 counts 2001, 2002.
/// One number so says whose it is and where it comes from, and within a park no two versions share one.
public record VersionNumber(int value) {
    private static final int OWN = 1000;

    public boolean isOwn() {
        return value > OWN;
    }

    /// The standard version it is, or was made of.
    public int standard() {
        return isOwn() ? value / OWN : value;
    }

    /// As people say it: `2`, or `2.1` for the first a park made of it.
    public String label() {
        return isOwn() ? standard() + "." + value % OWN : String.valueOf(value);
    }

    /// The next of the park's own.
    ///
    /// @param newest of its own made of the same standard version
    /// @return empty when there are as many as can be counted
    Optional<VersionNumber> next(Optional<Integer> newest) {
        int next = newest.orElse(standard() * OWN) + 1;
        return Optional.of(new VersionNumber(next)).filter(number -> number.standard() == standard());
    }
}
