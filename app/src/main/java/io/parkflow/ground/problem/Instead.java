package io.parkflow.ground.problem;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/// Knows what a caller may do now with the object of a request that its state does not allow.
@FunctionalInterface
public interface Instead {
    /// @return empty when the request is about nothing that says so
    Optional<List<String>> find(HttpRequest<?> request);
}
