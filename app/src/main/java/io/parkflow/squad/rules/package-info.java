/// The park's rules of key projects: thresholds as data, version by version.
///
/// Door: [Rulebook].
@NullMarked
package io.parkflow.squad.rules;

import org.jspecify.annotations.NullMarked;
