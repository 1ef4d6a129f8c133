/// The committee: meetings, agenda, named ballots, the tally and the resolution (投决会).
///
/// Public door: a feature implements [Ruling]; it is asked for its [Agenda] and told each [Decision].
@NullMarked
package io.parkflow.platform.committee;

import org.jspecify.annotations.NullMarked;
