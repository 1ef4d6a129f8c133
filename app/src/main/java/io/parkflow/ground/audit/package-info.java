/// The journal of a park: every fact once, in the order and with the proof of a chain.
///
/// Public door: [Journal] writes, [Fact] is what is written, [Witness] counts along.
@NullMarked
package io.parkflow.ground.audit;

import org.jspecify.annotations.NullMarked;
