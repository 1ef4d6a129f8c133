package io.parkflow;

import io.micronaut.runtime.Micronaut;

/// Starts the server.
final class Parkflow {
    private Parkflow() {}

    static void main(String[] args) {
        Micronaut.run(Parkflow.class, args);
    }
}
