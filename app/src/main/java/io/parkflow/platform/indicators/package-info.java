/// Figures: measures rolled up as facts happen, and boards drawn from them.
///
/// Public door: [Tallies] counts by hand what no event tells; [FigureSource] gives figures that are read, not counted.
/// Boards and the measures over events are data, `standard/<workflow>/board.json`.
@NullMarked
package io.parkflow.platform.indicators;

import org.jspecify.annotations.NullMarked;
