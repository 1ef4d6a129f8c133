/// Writing as people type it: full-width characters, stray blanks, texts in two languages.
///
/// Door: [FullWidth], [Wording].
@NullMarked
package io.parkflow.ground.text;

import org.jspecify.annotations.NullMarked;
