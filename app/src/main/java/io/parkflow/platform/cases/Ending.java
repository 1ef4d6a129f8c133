package io.parkflow.platform.cases;

/// What a room puts in order when a case is ended from outside its workflow: nothing it holds for the case stays
/// behind.
public interface Ending {
    /// In the transaction that ends the case, while its tasks are still open.
    ///
    /// @param to what the case becomes
    /// @throws io.parkflow.ground.problem.Rejected 409 when something is under way that cannot be given up now
    void ending(Case matter, State to);
}
