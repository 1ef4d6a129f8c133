/// 周调度: every week each project that is under way reports what it did, what it spent and what is in its way; its
/// squad's chief reviews it. Weeks without a working day are skipped, weeks with one go into the next.
///
/// Door: [Weeks] and [Reports] read them; the work itself is tasks of the workflow `squad-weekly-dispatch`.
@NullMarked
package io.parkflow.squad.weekly;

import org.jspecify.annotations.NullMarked;
