package io.parkflow;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parkflow.migrations.Unfit;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the server, and on a stop signal lets it finish what it has begun.
public final class Parkflow {
    private static final Logger LOG = LoggerFactory.getLogger(Parkflow.class);
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private Parkflow() {}

    static void main(String[] args) {
        start(args);
    }

    /// Returns once the server answers; a failure to start ends the process.
    public static ApplicationContext start(String... args) {
        var begun = Instant.now();
        var context =
                Micronaut.build(args).banner(false).mainClass(Parkflow.class).build();
        try {
            context.start();
            var server = context.getBean(EmbeddedServer.class);
            // Not Micronaut's own hook: it closes the connections before it asks for grace.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context, server), "stop"));
            server.start();
            LOG.info("answers on {} after {}", server.getURL(), Duration.between(begun, Instant.now()));
        } catch (RuntimeException e) {
            Unfit.among(e)
                    .ifPresentOrElse(
                            unfit -> LOG.error("the server does not start: {}", unfit.getMessage()),
                            () -> LOG.error("the server does not start", e));
            System.exit(1);
        }
        return context;
    }

    private static void stop(ApplicationContext context, EmbeddedServer server) {
        LOG.info("stopping");
        try {
            context.getBean(GracefulShutdownManager.class)
                    .shutdownGracefully()
                    .toCompletableFuture()
                    .get(DRAIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("some requests were cut off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop();
        }
    }
}
