/// Money in yuan, exact to the fen, and its three ways of being shown.
///
/// Door: [Money], [Unit].
@NullMarked
package io.parkflow.ground.money;

import org.jspecify.annotations.NullMarked;
