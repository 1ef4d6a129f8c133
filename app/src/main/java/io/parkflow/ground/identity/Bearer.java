package io.parkflow.ground.identity;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Reads the access token of a request. Two tokens are none.
@Singleton
final class Bearer {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    Bearer(Tokens tokens) {
        this.tokens = tokens;
    }

    Optional<Access> find(HttpRequest<?> request) {
        List<String> sent = request.getHeaders().getAll("Authorization");
        if (sent.size() != 1 || !sent.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return tokens.findAccess(sent.getFirst().substring(SCHEME.length()).strip());
    }
}
