/// The outermost room: what every request and every answer goes through, and the files of the web application.
@NullMarked
package io.parkflow.ground.edge;

import org.jspecify.annotations.NullMarked;
