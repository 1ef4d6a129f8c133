/// The plan of a project: milestones and investment curve, the baselines that were approved, requests to change them,
/// what has been invested, and how far that is from the plan.
///
/// Door: [Plans] and [Plan], [Investments] for whoever hears of money, [Milestones] for whoever hears of a milestone,
/// [Pace].
@NullMarked
package io.parkflow.squad.plan;

import org.jspecify.annotations.NullMarked;
