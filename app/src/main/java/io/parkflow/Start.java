package io.parkflow;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.parkflow.engine.Jobs;
import io.parkflow.ground.tenancy.Cells;
import io.parkflow.ground.tenancy.operator.Founding;
import io.parkflow.migrations.Migrator;
import io.parkflow.platform.catalog.Library;
import jakarta.inject.Singleton;

/// Brings the database to this release and the standard library into it, before the first request.
@Singleton
final class Start implements ApplicationEventListener<StartupEvent>, Ordered {
    private final Cells cells;
    private final Founding founding;
    private final Library library;
    private final Jobs jobs;
    private final String url;
    private final String ownerPassword;
    private final boolean migrates;

    Start(
            Cells cells,
            Founding founding,
            Library library,
            Jobs jobs,
            @Value("${parkflow.db.url}") String url,
            @Value("${parkflow.db.owner-password}") String ownerPassword,
            @Value("${parkflow.migrate}") boolean migrates) {
        this.cells = cells;
        this.founding = founding;
        this.library = library;
        this.jobs = jobs;
        this.url = url;
        this.ownerPassword = ownerPassword;
        this.migrates = migrates;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (migrates) {
            new Migrator(url, "parkflow_owner", ownerPassword).migrate(cells.names());
        }
        founding.open(cells.names());
        library.load();
        jobs.start();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
