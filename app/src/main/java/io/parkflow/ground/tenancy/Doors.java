package io.parkflow.ground.tenancy;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/// One [Sql] for each database role: the park's own, the job role's and the operator's.
@Factory
final class Doors {
    @Singleton
    @Primary
    Sql park(DataSource dataSource) {
        return new Sql(dataSource);
    }

    @Singleton
    @Named("jobs")
    Sql jobs(@Named("jobs") DataSource dataSource) {
        return new Sql(dataSource);
    }

    @Singleton
    @Named("operator")
    Sql operator(@Named("operator") DataSource dataSource) {
        return new Sql(dataSource);
    }
}
