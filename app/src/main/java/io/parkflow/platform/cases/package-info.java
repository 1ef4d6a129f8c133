/// Matters of every kind: their number, state, papers, clock and timeline.
///
/// Public door: [CaseDesk] opens and closes them, [Case] is one, [CaseRight] says who may see one.
@NullMarked
package io.parkflow.platform.cases;

import org.jspecify.annotations.NullMarked;
