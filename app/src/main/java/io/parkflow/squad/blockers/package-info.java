/// 问题: what stands in a project's way, who takes it away on which of four levels and by when; it rises by itself
/// when a deadline passes, waits outside without losing its time, and is closed by somebody who did not handle it.
///
/// Door: [Blockers] reads them, [Raising] raises them.
@NullMarked
package io.parkflow.squad.blockers;

import org.jspecify.annotations.NullMarked;
