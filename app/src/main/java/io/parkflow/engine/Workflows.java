package io.parkflow.engine;

import java.util.Map;
import java.util.UUID;

/// Moves cases through their workflows. Every call joins the running transaction and belongs to the bound park.
///
/// Routing values are the only data the engine sees: text, numbers, booleans and lists of member ids, by the names a
/// bundle declares.
public interface Workflows {

    /// Makes a process of the standard library startable in every cell. Does nothing when that name is there already.
    ///
    /// @param process name of one version, for example `seedfund_v1`
    /// @param called  key of each workflow it calls → name of the version it calls, whatever is activated later
    void publish(String process, ProcessModel model, Map<String, String> called);

    /// Makes a process startable in the bound park alone; other parks may have one of the same name. Part of the
    /// running transaction.
    ///
    /// @param process name of one version, for example `seedfund_v1001`
    /// @param called  as for the standard library's
    /// @throws IllegalArgumentException when the park has a process of that name
    void publishHere(String process, ProcessModel model, Map<String, String> called);

    /// @param caseId  also the id of the running process
    /// @param process as published, here or for every park
    /// @throws IllegalArgumentException when no such process is published
    void start(UUID caseId, String process, Map<String, Object> routing);

    /// Lets a case go on that waits at a receive step, its own or one of a workflow it called.
    ///
    /// Does work on many cases as one piece: what the engine writes for them goes to the database together, so that
    /// a hundred cases cost it hardly more statements than one.
    void together(Runnable work);

    /// @return false when the case does not wait there: somebody was faster
    boolean signal(UUID caseId, String wait, Map<String, Object> routing);

    /// Puts other routing values in place of those of a running case: whatever opens from now on goes by them.
    ///
    /// @return false when no workflow runs for it any more
    boolean route(UUID caseId, Map<String, Object> routing);

    /// Ends a case wherever it is; its open tasks are closed.
    void cancel(UUID caseId, String reason);
}
