/// How the platform says no: one exception with a code, one JSON shape, texts in the caller's language.
@NullMarked
package io.parkflow.ground.problem;

import org.jspecify.annotations.NullMarked;
