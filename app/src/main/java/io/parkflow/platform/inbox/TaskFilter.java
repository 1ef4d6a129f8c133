package io.parkflow.platform.inbox;

import io.parkflow.ground.calendar.Light;
import java.util.Optional;
import java.util.UUID;

/// Which tasks a list asks for.
///
/// @param step  of the workflow; without a workflow it says nothing
/// @param light by the clock; red is overdue
/// @param q     words of the title, the case's number or the company
/// @param after end of the page before
record TaskFilter(
        TaskView view,
        Optional<String> workflow,
        Optional<String> step,
        Optional<Light> light,
        Optional<UUID> resident,
        Optional<String> q,
        Sort sort,
        Optional<Place> after,
        int limit) {

    /// Lower case because the words stand in addresses.
    enum Sort {
        /// Newest first.
        newest,
        /// What is due first comes first, what has no deadline last.
        due,
        /// Red before yellow before green, each by its deadline.
        light
    }

    /// Nothing is left out, so that the kept counts are its total.
    boolean isWhole() {
        return workflow.isEmpty() && light.isEmpty() && resident.isEmpty() && q.isEmpty();
    }

    /// Found by their case, not by whom they wait for.
    boolean isByCase() {
        return resident.isPresent() || q.isPresent();
    }
}
