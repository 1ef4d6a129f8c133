/// Who works on the same thing at the same time, so that nobody writes over another without knowing.
@NullMarked
package io.parkflow.platform.presence;

import org.jspecify.annotations.NullMarked;
