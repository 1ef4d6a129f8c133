@NullMarked
package io.parkflow.local;

import org.jspecify.annotations.NullMarked;
