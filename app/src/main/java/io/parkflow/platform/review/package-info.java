/// Expert review: who is asked, what they give by a rubric, who steps aside, and what it comes to.
///
/// Plugs into workflows through the verbs `review.appoint`, `review.draw`, `review.score`, `review.recuse` and
/// `review.total`.
@NullMarked
package io.parkflow.platform.review;

import org.jspecify.annotations.NullMarked;
