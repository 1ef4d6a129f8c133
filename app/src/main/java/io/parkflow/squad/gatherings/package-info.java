/// 集中开工、集中签约: projects that are started or signed together on a day. To have been there proves nothing: a project
/// moves on when its evidence lies before it.
@NullMarked
package io.parkflow.squad.gatherings;

import org.jspecify.annotations.NullMarked;
