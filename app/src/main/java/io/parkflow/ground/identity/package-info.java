/// Who asks: accounts, memberships, roles, companies, tokens; and the codes and numbers by which companies and
/// persons are known.
///
/// Public door: [Caller] is the person behind a request, [Allowed] and [Open] guard every operation; [Uscc],
/// [IdCard], [Phone] and [Email] are written values.
@NullMarked
package io.parkflow.ground.identity;

import org.jspecify.annotations.NullMarked;
