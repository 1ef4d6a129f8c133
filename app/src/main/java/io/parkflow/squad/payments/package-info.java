/// 资金按计划支付: what is to be paid for a project and by when, what was paid of it, and the light that comes of it.
@NullMarked
package io.parkflow.squad.payments;

import org.jspecify.annotations.NullMarked;
