/// The lights of projects: what the park's rules say of each, aspect by aspect, with the sentence why; their history,
/// which nobody can edit; what was set by hand, and what is excused.
///
/// Door: [Aspect] is what a room contributes, [Waiting] what it has open, [Lights] reads.
@NullMarked
package io.parkflow.squad.lights;

import org.jspecify.annotations.NullMarked;
