/// 预报: what is meant to start and to be finished next month, drawn up from the register on the 25th, and what came of
/// it.
@NullMarked
package io.parkflow.squad.forecasts;

import org.jspecify.annotations.NullMarked;
