package io.parkflow.ground.identity;

import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Password hashes: Argon2id with the parameters OWASP names (19 MiB, 2 passes, 1 lane).
///
/// Two at a time on a node: a flood of sign-ins waits in line instead of taking the processor and the memory.
@Singleton
final class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String PREFIX = "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, PASSES, LANES);
    private static final int PATIENCE_SECONDS = 5;
    private static final String ONE_TIME_LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Semaphore line = new Semaphore(2, true);
    private final SecureRandom random = new SecureRandom();
    private final String nobody = hash("nobody's password");

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + base64.encodeToString(salt) + "$" + base64.encodeToString(inLine(() -> digest(password, salt)));
    }

    /// Takes the same time whether there is a hash to compare with or not.
    boolean matches(String password, Optional<String> hash) {
        String[] parts = hash.orElse(nobody).substring(PREFIX.length()).split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[0]);
        byte[] expected = Base64.getDecoder().decode(parts[1]);
        boolean equal = MessageDigest.isEqual(expected, inLine(() -> digest(password, salt)));
        return equal && hash.isPresent();
    }

    /// A password for somebody else to hand over: 16 characters, none that look alike, about 92 bits.
    String oneTime() {
        return random.ints(16, 0, ONE_TIME_LETTERS.length())
                .collect(
                        StringBuilder::new, (text, i) -> text.append(ONE_TIME_LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /// The same password typed through a Chinese or an English keyboard is the same password.
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inLine(Supplier<T> work) {
        try {
            if (!line.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Rejected.of(503).with("retryAfter", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Rejected.of(503).with("retryAfter", PATIENCE_SECONDS);
        }
        try {
            return work.get();
        } finally {
            line.release();
        }
    }

    private static byte[] digest(String password, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        argon2.generateBytes(normalised(password).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
