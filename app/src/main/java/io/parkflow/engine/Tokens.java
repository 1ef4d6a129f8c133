package io.parkflow.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Moves cases against the direction of their drawing, and lets them stand still. Joins the running transaction.
public interface Tokens {

    /// Steps of people to which the work of this task may go back.
    ///
    /// They stand before it on its own branch, or before every split it came through. A step inside
    /// branches that were joined is none: the join would wait for the others for ever. Nor is one from
    /// which the way here lets the system act: what it did would be done twice.
    ///
    /// @return empty too when the task is gone
    Set<String> before(UUID taskId);

    /// Puts the work of a task back to a step. Where a split lies between, everything that runs beside it is called
    /// off; all instances of a step that stands for many are.
    ///
    /// @param step one of [#before]
    void back(UUID taskId, String step);

    /// Whether what followed the answer of a step can be taken back: people's steps only, or a join that still waits;
    /// also out of a sub-process or a called workflow that ended with it.
    ///
    /// @param many   whether the answer was one of many
    /// @param opened tasks that have been opened since
    boolean isUndoable(UUID caseId, String step, boolean many, Collection<UUID> opened);

    /// Takes back what followed the answer of a step, so that the step is open anew: all of it, where many answer.
    ///
    /// @param opened as for [#isUndoable], which must hold
    void undo(UUID caseId, String step, Collection<UUID> opened);

    /// Whether the answers of a step are given one after the other.
    ///
    /// @param task an open one of a step that many answer
    boolean isInTurn(UUID task);

    /// Opens one answer anew that was given in a round that is still under way; in turn, the one before this.
    ///
    /// @param task    an open one of the round
    /// @param element of the answer, as far as that is known
    void reopen(UUID task, String element);

    /// Timers stand still, and whatever would move the case is refused.
    void suspend(UUID caseId);

    /// @param moved when a timer is due now that was due at this instant
    void resume(UUID caseId, UnaryOperator<Instant> moved);

    /// Where a case stands, in its own drawing and in those it called, and its own routing values.
    record Standing(List<Route.From> points, Map<String, Object> routing) {}

    /// @return nothing standing when the case is over
    Standing standing(UUID caseId);
}
