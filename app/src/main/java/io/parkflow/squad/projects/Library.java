package io.parkflow.squad.projects;

/// Where a project stands with the park's list of key projects (入库).
public enum Library {
    PROPOSED,
    ADMITTED,
    /// Looked at again after half a year.
    RESERVE,
    REFUSED,
    /// It was found to be another project that is there already.
    MERGED
}
