package io.parkflow.ground.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// JSON as trees, texts and plain maps.
public final class Trees {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().registerModule(new SimpleModule().addDeserializer(Wording.class, new WordingReader()));
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Trees() {}

    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws UncheckedIOException when the text does not fit the type
    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    public static ObjectNode of(Map<String, ?> values) {
        return MAPPER.valueToTree(values);
    }

    public static Map<String, Object> map(JsonNode tree) {
        return MAPPER.convertValue(tree, MAP);
    }

    /// `{"zh-CN": "…", "en": "…"}` as authors write it.
    private static final class WordingReader extends StdDeserializer<Wording> {
        WordingReader() {
            super(Wording.class);
        }

        @Override
        public Wording deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Wording(parser.readValueAs(new TypeReference<Map<String, String>>() {}));
        }
    }
}
