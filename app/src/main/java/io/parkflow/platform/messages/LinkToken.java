package io.parkflow.platform.messages;

import io.parkflow.ground.identity.Vault;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Sha256;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// The text in a link: 24 random bytes and 16 of a signature over them and the park. A forged or foreign one is known
/// without asking the database, and the database keeps only a hash.
@Singleton
final class LinkToken {
    private static final int RANDOM = 24;
    private static final int SIGNED = 16;
    private static final String LABEL = "message-link";

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    LinkToken(Vault vault) {
        this.vault = vault;
    }

    String next() {
        byte[] secret = new byte[RANDOM];
        random.nextBytes(secret);
        byte[] token = Arrays.copyOf(secret, RANDOM + SIGNED);
        System.arraycopy(signature(secret), 0, token, RANDOM, SIGNED);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// @return hash to find the link by; empty: not a token of this park
    Optional<String> findHash(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != RANDOM + SIGNED) {
                return Optional.empty();
            }
            byte[] secret = Arrays.copyOf(bytes, RANDOM);
            boolean ours = MessageDigest.isEqual(signature(secret), Arrays.copyOfRange(bytes, RANDOM, bytes.length));
            return ours ? Optional.of(Sha256.of(secret)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] secret) {
        var park = Tenancy.current().id();
        byte[] signed = ByteBuffer.allocate(2 * Long.BYTES + secret.length)
                .putLong(park.getMostSignificantBits())
                .putLong(park.getLeastSignificantBits())
                .put(secret)
                .array();
        return Arrays.copyOf(vault.sign(signed, LABEL), SIGNED);
    }
}
