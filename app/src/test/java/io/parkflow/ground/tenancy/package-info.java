@NullMarked
package io.parkflow.ground.tenancy;

import org.jspecify.annotations.NullMarked;
