package io.parkflow.ground.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// Fingerprints of facts, and of facts linked into a chain. SHA-256, hex.
final class Digest {
    private Digest() {}

    static String of(UUID park, UUID id, Instant at, Fact fact, String detail) {
        return sha256(String.join(
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
                fact.comment().orElse(""),
                detail));
    }

    static String link(String previous, String digest) {
        return sha256(previous + "\n" + digest);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
