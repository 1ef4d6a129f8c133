/// How projects stand beside each other: monthly bulletin, quarterly score with everything it is counted from, flags
/// and
/// their history, observation tours.
@NullMarked
package io.parkflow.squad.standings;

import org.jspecify.annotations.NullMarked;
