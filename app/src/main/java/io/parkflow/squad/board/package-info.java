/// What the squads are measured by: targets of a year and how far they are met, now or on any day.
///
/// Door: [TargetDesk] sets targets.
@NullMarked
package io.parkflow.squad.board;

import org.jspecify.annotations.NullMarked;
