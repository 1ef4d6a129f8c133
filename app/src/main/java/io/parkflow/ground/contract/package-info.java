/// What the server promises to those who call it: the OpenAPI document, a page to read it, and what each problem code
/// means.
///
/// The compiler writes the document from the controllers; what every operation has in common (who may call, what may
/// go wrong, keys and versions) is added here when it is first asked for, so that no controller repeats it.
@NullMarked
package io.parkflow.ground.contract;

import org.jspecify.annotations.NullMarked;
