/// The seed fund: funds and their money, calls for applications, applications, and what the workflow `seedfund` asks of
/// the system.
///
/// Plugs into the workflow through the verbs `seedfund.…`, and into the committee as its [Committed] ruling.
///
/// Public door: [Archive] brings in what was there before.
@NullMarked
package io.parkflow.seedfund;

import org.jspecify.annotations.NullMarked;
