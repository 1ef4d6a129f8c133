package io.parkflow.squad.projects;

/// Where a project stands with the park's list of key projects (入库).
public enum Library {
    /// In the register, not proposed yet: 线索, 在谈.
    OUTSIDE,
    PROPOSED,
    ADMITTED,
    /// Looked at again after half a year.
    RESERVE,
    REFUSED,
    /// It was found to be another project that is there already.
    MERGED
}
