package io.parkflow.platform.catalog;

/// Whether somebody was asked to do a step; the inbox knows.
public interface AtWork {

    /// @return true when the caller has, or has done, such a step of any case
    boolean has(String workflow, String step);
}
