/// The one place that knows Flowable. Everything else speaks to [io.parkflow.engine].
@NullMarked
package io.parkflow.engine.flowable;

import org.jspecify.annotations.NullMarked;
