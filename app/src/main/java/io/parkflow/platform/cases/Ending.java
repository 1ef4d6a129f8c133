package io.parkflow.platform.cases;

/// What a room puts in order when a case is ended from outside its workflow: nothing it holds for the case stays
/// behind.
public interface Ending {
    /// Whether the case may be ended from outside at all; what a room says no to is not offered either.
    default boolean mayEnd(Case matter, State to) {
        return true;
    }

    /// In the transaction that ends the case, while its tasks are still open.
    ///
    /// @param to what the case becomes
    /// @throws io.parkflow.ground.problem.Rejected 409 when something is under way that cannot be given up now
    void ending(Case matter, State to);

    /// Of cases that end by their own steps alone: nobody gives them up, no administrator ends them.
    static Ending never(String workflow) {
        return new Ending() {
            @Override
            public boolean mayEnd(Case matter, State to) {
                return !matter.workflow().equals(workflow);
            }

            @Override
            public void ending(Case matter, State to) {}
        };
    }
}
