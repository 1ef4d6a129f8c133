package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The standard library's files and samples, for tests.
final class Library {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path STANDARD = Path.of("../workflows/src/main/resources/standard");

    private Library() {}

    static Stream<Path> files(String folder) {
        try {
            return Files.walk(STANDARD)
                    .filter(path -> path.toString().contains("/" + folder + "/"))
                    .filter(path -> path.toString().endsWith(".json"))
                    .sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form form(String workflow, String form) {
        return Form.read(file(workflow, form));
    }

    static JsonNode file(String workflow, String form) {
        return read(STANDARD.resolve(workflow + "/forms/" + form + ".json"));
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode sample() {
        return (ObjectNode) read(Path.of("src/test/resources/seedfund/application.json"));
    }

    /// Lenient about quotes, for short texts in tests.
    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
