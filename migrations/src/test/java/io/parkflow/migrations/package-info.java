/// Proves the walls of every table, those of today and those that will be added.
@NullMarked
package io.parkflow.migrations;

import org.jspecify.annotations.NullMarked;
