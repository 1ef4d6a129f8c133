/// What the tests of every room share.
@NullMarked
package io.parkflow.test;

import org.jspecify.annotations.NullMarked;
