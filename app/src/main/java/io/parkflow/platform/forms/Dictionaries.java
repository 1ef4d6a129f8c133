package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.parkflow.ground.text.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Lists that many forms choose from, by name, for example the sections of the industry classification. They come with
/// the standard library, so a form that names one means the same on every server of a version.
public final class Dictionaries {
    private static final JsonNode ALL = read();

    private Dictionaries() {}

    /// @return its options as a form file writes them; missing when there is no such dictionary
    static JsonNode options(String name) {
        return ALL.has(name) ? ALL.path(name).path("options") : MissingNode.getInstance();
    }

    /// One of them as a page draws it, every label in one language: `name` and `options`.
    public static Optional<Map<String, Object>> page(String name, Locale locale) {
        return ALL.has(name) ? Optional.of(Trees.map(FormPage.said(ALL.path(name), locale))) : Optional.empty();
    }

    /// Their names by key.
    public static SequencedMap<String, String> names(Locale locale) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        ALL.propertyStream()
                .forEach(entry -> names.put(
                        entry.getKey(),
                        FormFile.wording(entry.getValue().path("name")).in(locale)));
        return names;
    }

    private static JsonNode read() {
        try (InputStream in = Dictionaries.class.getClassLoader().getResourceAsStream("standard/dictionaries.json")) {
            return Trees.read(in == null ? "{}" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
