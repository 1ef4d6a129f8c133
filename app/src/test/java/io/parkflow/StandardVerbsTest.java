package io.parkflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.Verb;
import io.parkflow.test.Migrated;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardVerbsTest implements TestPropertyProvider {
    private static final Pattern USED = Pattern.compile("(?:\"verb\"\\s*:\\s*|pf:verb=)\"([^\"]+)\"");

    @Inject
    List<Verb> verbs = List.of();

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @Test
    void aVerbIsNamedAfterItsRoom() {
        List<String> strange = verbs.stream()
                .filter(verb -> !verb.name()
                        .matches(verb.getClass().getPackageName().replaceFirst(".*\\.", "") + "\\.[a-z][A-Za-z]*"))
                .map(verb -> verb.getClass().getName() + " is " + verb.name())
                .toList();

        assertEquals(List.of(), strange);
    }

    @Test
    void theStandardLibraryUsesVerbsThatExist() throws Exception {
        Set<String> known = verbs.stream().map(Verb::name).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(used());
        assertTrue(unknown.isEmpty() || !known.isEmpty());
        unknown.removeAll(known);

        assertEquals(Set.of(), unknown);
    }

    private static Set<String> used() throws IOException, URISyntaxException {
        URL library = Objects.requireNonNull(StandardVerbsTest.class.getResource("/standard/library.json"));
        if (library.getProtocol().equals("file")) {
            return used(Objects.requireNonNull(Path.of(library.toURI()).getParent()));
        }
        try (FileSystem jar = FileSystems.newFileSystem(library.toURI(), Map.of())) {
            return used(jar.getPath("/standard"));
        }
    }

    private static Set<String> used(Path standard) throws IOException {
        try (Stream<Path> files = Files.walk(standard)) {
            return files.filter(file -> file.toString().matches(".*(bundle\\.json|\\.bpmn)"))
                    .flatMap(file -> USED.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
