/// 督办: blue, yellow and red orders, each for one cause, answered in writing and closed by whoever may.
///
/// Door: a room that knows causes is a [Trigger]; [Orders] reads what was issued.
@NullMarked
package io.parkflow.squad.orders;

import org.jspecify.annotations.NullMarked;
