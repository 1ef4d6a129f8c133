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
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The list of demo accounts: one a line, columns parted by two blanks or more, readable by its owner only. It stands
/// whole before the first account is opened, so a start that goes on after a crash uses the same passwords.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoPasswords {
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> passwords = new HashMap<>();
    private final Path file;

    DemoPasswords(@Value("${parkflow.secrets}") String secrets) {
        this.file = Path.of(secrets, "demo-accounts.txt").toAbsolutePath();
    }

    record Line(String park, String login, String roles, String name) {}

    /// Gives a password to everybody who has none on the list yet, and writes the list.
    void list(List<Line> people) {
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(this::know);
            }
            people.forEach(person -> passwords.computeIfAbsent(person.login(), _ -> random()));
            write(people.stream()
                    .map(person -> "%-10s  %-14s  %-16s  %-24s  %s%n"
                            .formatted(
                                    person.park(), person.login(), of(person.login()), person.roles(), person.name()))
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String login) {
        return Objects.requireNonNull(passwords.get(login));
    }

    private void know(String line) {
        List<String> columns = List.of(line.strip().split("\\s{2,}"));
        if (columns.size() >= 4) {
            passwords.put(columns.get(1), columns.get(2));
        }
    }

    /// 96 random bits.
    private String random() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private void write(String lines) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(next);
        Files.createFile(next, asFileAttribute(fromString("rw-------")));
        Files.writeString(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
