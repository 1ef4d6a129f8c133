/// Meetings that drive projects: agenda compiled from what is red, late and new, outcomes noted while people speak,
/// minutes within a day, and every outcome a task that the next meeting looks at first.
///
/// Door: [Outcomes] reads what was agreed.
@NullMarked
package io.parkflow.squad.meetings;

import org.jspecify.annotations.NullMarked;
