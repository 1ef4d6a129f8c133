/// Drawing people by lot (专家抽取): fairly, once, and so that anybody can check it afterwards.
///
/// Who may not judge a case is left out, the rest is put in order by a hash over a fresh random seed, and the first are
/// taken, from each field as many as were asked for. Seed, candidates and those left out with the reason are kept in
/// the
/// event of the draw. Whoever declines is replaced by a draw of its own, with the reason; the lot is never drawn again.
///
/// Public door: [DrawDesk].
@NullMarked
package io.parkflow.platform.draw;

import org.jspecify.annotations.NullMarked;
