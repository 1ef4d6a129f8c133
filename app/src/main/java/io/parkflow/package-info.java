/// Parkflow: workflows of science and industry parks, one tenant a park.
///
/// Rooms, arrows pointing down only: features (`seedfund`, …) → `platform` → `engine` → `ground`.
@NullMarked
package io.parkflow;

import org.jspecify.annotations.NullMarked;
