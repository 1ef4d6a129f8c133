/// Registers projects and looks back at them.
@NullMarked
package io.parkflow.squad.projects;

import org.jspecify.annotations.NullMarked;
