/// Work across parks: creating them and preparing the database. Runs on the operator's own database role.
@NullMarked
package io.parkflow.ground.tenancy.operator;

import org.jspecify.annotations.NullMarked;
