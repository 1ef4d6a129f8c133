/// What the tests of the squads share.
@NullMarked
package io.parkflow.squad;

import org.jspecify.annotations.NullMarked;
