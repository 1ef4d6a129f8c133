package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.text.Trees;
import io.parkflow.ground.text.Wording;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The roles a workflow may name.
@Singleton
public final class RoleNames {
    private final Map<String, Wording> names;

    RoleNames() {
        Map<String, Wording> read = new LinkedHashMap<>();
        for (JsonNode role : Trees.read(text())) {
            read.put(role.path("code").asText(), Trees.read(role.path("name"), Wording.class));
        }
        this.names = Map.copyOf(read);
    }

    Set<String> all() {
        return names.keySet();
    }

    /// @return what people call the role; its code when nobody named it
    public String name(String code, Locale locale) {
        Wording name = names.get(code);
        return name == null ? code : name.in(locale);
    }

    private static String text() {
        try (InputStream in = RoleNames.class.getClassLoader().getResourceAsStream("standard/roles.json")) {
            return in == null ? "[]" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
