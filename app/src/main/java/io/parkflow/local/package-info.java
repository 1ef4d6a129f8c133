/// Parkflow on one machine: a PostgreSQL of its own, started and stopped together with the server.
///
/// For laptops and tests. A deployment brings its own PostgreSQL and does not carry the binaries this package needs.
/// Door: [Laptop] (started by `infra/run`) and [LocalPostgres] (used by the tests).
@NullMarked
package io.parkflow.local;

import org.jspecify.annotations.NullMarked;
