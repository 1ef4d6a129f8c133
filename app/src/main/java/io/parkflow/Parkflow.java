package io.parkflow;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;

/// Starts the server.
public final class Parkflow {
    private Parkflow() {}

    static void main(String[] args) {
        start(args);
    }

    /// Returns once the server answers; a failure to start ends the process.
    public static ApplicationContext start(String... args) {
        return Micronaut.build(args).banner(false).mainClass(Parkflow.class).start();
    }
}
