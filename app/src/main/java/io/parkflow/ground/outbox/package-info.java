/// Tells what has happened: every fact goes to every listener at least once, in order within a case, and a listener
/// that fails is asked again later; what keeps failing is set aside for a person.
///
/// Public door: [Listener] hears, [Told] is what it hears.
@NullMarked
package io.parkflow.ground.outbox;

import org.jspecify.annotations.NullMarked;
