package io.parkflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is written into the journal has words for people, in every language: a timeline never shows a key.
final class EventWordsTest {
    /// A type as it stands where a fact is made, whole or up to the part that is put together.
    private static final Pattern SAID = Pattern.compile("(?:Fact\\s*\\.of(?:Case)?|\\bfact|\\btellCase)"
            + "\\(\\s*\"([a-z][a-zA-Z]*\\.[\\w.-]*)\"|= \"(rhythm\\.[a-z]+\\.[a-zA-Z]+)\";");

    private static Set<String> types() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> SAID.matcher(read(file)).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSourcesSayManyTypes() {
        assertTrue(types().size() > 150, () -> types().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyTypeHasWords(String language) throws IOException {
        Properties words = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/messages/events_" + language + ".properties"))) {
            words.load(in);
        }
        Set<String> missing = types().stream()
                .filter(type -> words.stringPropertyNames().stream()
                        .noneMatch(key -> type.matches(".*[.-]")
                                ? key.startsWith("events." + type)
                                : key.equals("events." + type)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), missing);
    }
}
