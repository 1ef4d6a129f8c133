/// The tasks of every feature in one list, with exact counts, written in the transaction that opens or closes them.
///
/// Public door: [TaskDesk] answers tasks, [Turns] says whose turn it is.
@NullMarked
package io.parkflow.platform.inbox;

import org.jspecify.annotations.NullMarked;
