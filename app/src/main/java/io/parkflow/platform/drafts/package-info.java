/// What people have typed and not handed in, kept on the server so that nothing is lost with a tab or a phone. It is
/// its
/// author's alone, and goes in the commit in which it is handed in.
@NullMarked
package io.parkflow.platform.drafts;

import org.jspecify.annotations.NullMarked;
