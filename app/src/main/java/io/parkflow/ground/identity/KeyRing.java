package io.parkflow.ground.identity;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The keys a node knows.
///
/// @param all    oldest first
/// @param readAt when they were read from the directory
record KeyRing(List<Dated> all, Instant readAt) {
    static final KeyRing EMPTY = new KeyRing(List.of(), Instant.EPOCH);

    /// @param signsFrom until then the key only verifies
    record Dated(ECKey key, Instant createdAt, Instant signsFrom) {}

    KeyRing {
        all = all.stream().sorted(Comparator.comparing(Dated::createdAt)).toList();
    }

    Optional<ECKey> find(String kid) {
        return all.stream()
                .map(Dated::key)
                .filter(key -> key.getKeyID().equals(kid))
                .findFirst();
    }

    Optional<ECKey> findSigning(Instant now) {
        return all.reversed().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .map(Dated::key)
                .findFirst();
    }

    ECKey signing(Instant now) {
        return findSigning(now).orElseThrow(() -> new IllegalStateException("there is no key to sign with"));
    }

    Instant newest() {
        return all.isEmpty() ? Instant.EPOCH : all.getLast().createdAt();
    }
}
