/// One request, one transaction, one answer: commits a change together with the answer that was given to it.
@NullMarked
package io.parkflow.ground.answer;

import org.jspecify.annotations.NullMarked;
