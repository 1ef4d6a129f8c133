/// The way ahead: what follows from where a case is, from each answer to a task and from beginning a workflow, with
/// who will be asked and by when. Read only; nothing here moves a case.
@NullMarked
package io.parkflow.platform.route;

import org.jspecify.annotations.NullMarked;
