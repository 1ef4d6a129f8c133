/// Who asks: accounts, memberships, roles, companies, tokens.
///
/// Public door: [Caller] is the person behind a request, [Allowed] and [Open] guard every operation.
@NullMarked
package io.parkflow.ground.identity;

import org.jspecify.annotations.NullMarked;
