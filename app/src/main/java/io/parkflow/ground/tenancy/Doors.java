package io.parkflow.ground.tenancy;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;

/// One [Sql] for each database role: the park's own, the job role's and the operator's.
@Factory
final class Doors {
    @Singleton
    @Primary
    Sql park(ConnectionOperations<Connection> connections, Held held) {
        return new Sql(connections, held);
    }

    @Singleton
    @Named("jobs")
    Sql jobs(@Named("jobs") ConnectionOperations<Connection> connections, Held held) {
        return new Sql(connections, held);
    }

    @Singleton
    @Named("operator")
    Sql operator(@Named("operator") ConnectionOperations<Connection> connections, Held held) {
        return new Sql(connections, held);
    }
}
