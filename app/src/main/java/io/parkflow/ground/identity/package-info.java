/// Who asks: accounts, memberships, roles, companies, tokens; and the codes and numbers by which companies and
/// persons are known.
///
/// Public door: [Caller] is the person behind a request, [Allowed] and [Open] guard every operation, [Rights] are the
/// words they use; [Members], [Residents] and [Roles] answer who is who in the bound park; [Enrolment] enters people
/// for demo data and tests; [Uscc], [IdCard], [Phone] and [Email] are written values.
@NullMarked
package io.parkflow.ground.identity;

import org.jspecify.annotations.NullMarked;
