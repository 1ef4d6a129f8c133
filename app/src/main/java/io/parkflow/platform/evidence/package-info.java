/// A case as evidence: everything that happened and was handed in, with the seals of the park's chain and the
/// installation's signature, so that it can be believed without the server. The format is told in `docs/evidence.md`,
/// and `infra/verify` checks it.
@NullMarked
package io.parkflow.platform.evidence;

import org.jspecify.annotations.NullMarked;
