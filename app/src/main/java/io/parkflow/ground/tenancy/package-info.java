/// The walls between parks: which park a piece of work belongs to, and the only way to the database.
///
/// Public door: [Tenancy] binds, [Tenant] says who is bound, [Sql] speaks to the database inside the bound park,
/// [Parks] knows the parks. Unbound work has no database.
@NullMarked
package io.parkflow.ground.tenancy;

import org.jspecify.annotations.NullMarked;
