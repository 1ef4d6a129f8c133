package io.parkflow.ground.audit;

import io.parkflow.ground.text.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Fingerprints of facts, and of facts linked into a chain. SHA-256, hex.
///
/// One value a line, in this order; only the comment may have lines of its own, and what follows it is one line. The
/// format is told in `docs/evidence.md` and checked by `infra/verify`: it must not change.
final class Digest {
    private Digest() {}

    static String of(UUID park, UUID id, Instant at, Fact fact, Optional<String> request, String detail) {
        return Sha256.of(String.join(
                "\n",
                park.toString(),
                id.toString(),
                at.toString(),
                fact.type(),
                fact.subjectKind(),
                fact.subjectId().toString(),
                fact.caseId().map(UUID::toString).orElse(""),
                fact.step().orElse(""),
                fact.actor().map(UUID::toString).orElse(""),
                fact.actorRole().orElse(""),
                request.orElse(""),
                fact.comment().orElse(""),
                detail));
    }

    static String link(String previous, String digest) {
        return Sha256.of(previous + "\n" + digest);
    }
}
