package io.parkflow.local;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// Random passwords, one file each, made on first use and readable by their owner only.
record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets in(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, asFileAttribute(fromString("rwx------")));
        }
        return new Secrets(folder);
    }

    /// 192 random bits in letters that need no quoting, the same at every call.
    String secret(String name) {
        var file = file(name);
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[24];
                RANDOM.nextBytes(bytes);
                Files.createFile(file, asFileAttribute(fromString("rw-------")));
                Files.writeString(file, Base64.getUrlEncoder().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
