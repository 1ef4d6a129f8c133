/// What people do with a task and a case beside answering: hand it on, ask for help, send it back, take it back, stop
/// it, tell others. What each operation means stands in `operations.json`, from which its page and its test are made.
///
/// Helping rows are the inbox's; only going back, ending and standing still reach the engine.
@NullMarked
package io.parkflow.platform.work;

import org.jspecify.annotations.NullMarked;
