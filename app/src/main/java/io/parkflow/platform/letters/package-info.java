/// Letters of the park (文书): numbered without gaps, frozen when they go out, void with a reason but never gone.
///
/// Which letters a workflow has, on which facts they go out and who may issue or void them is data of its bundle; what
/// they look like is a .docx that a park may replace; what stands in them comes from the rooms that know. A letter
/// rests on one fact and goes out once for it, after the commit of that fact, so nobody waits for it.
///
/// Public door: [LetterSource] is what a room implements whose facts letters are about.
@NullMarked
package io.parkflow.platform.letters;

import org.jspecify.annotations.NullMarked;
