/// Who does a step: by role, department, head, group, post, part, choice or lot; who stands in while somebody is away;
/// and what happens when nobody is found.
///
/// Public door: [Staffing] finds them, [Proxies] knows who stands in.
@NullMarked
package io.parkflow.platform.staffing;

import org.jspecify.annotations.NullMarked;
