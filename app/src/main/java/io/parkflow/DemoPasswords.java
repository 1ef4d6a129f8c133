package io.parkflow;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/// The list of demo accounts: one a line, columns parted by two blanks or more, readable by its owner only.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoPasswords {
    private final SecureRandom random = new SecureRandom();
    private final Path file;

    DemoPasswords(@Value("${parkflow.secrets}") String secrets) {
        this.file = Path.of(secrets, "demo-accounts.txt");
    }

    /// 96 random bits.
    String next() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /// Forgets the accounts of a database that is gone.
    void startOver() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String lines) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(file, asFileAttribute(fromString("rw-------")));
            }
            Files.writeString(file, lines, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
