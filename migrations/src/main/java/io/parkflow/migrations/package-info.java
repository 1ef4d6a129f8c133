/// The database's shape: Flyway scripts of the directory and of a cell, and the one who runs them.
@NullMarked
package io.parkflow.migrations;

import org.jspecify.annotations.NullMarked;
