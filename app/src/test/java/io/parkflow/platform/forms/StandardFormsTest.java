package io.parkflow.platform.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.parkflow.ground.text.Wording;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardFormsTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @ParameterizedTest
    @MethodSource("forms")
    void formHasNoProblemsAndIsNamedAfterItsFile(Path file) {
        var json = Library.read(file);

        assertEquals(List.of(), FormProblems.in(json));
        assertEquals(file.getFileName().toString(), Form.read(json).key() + ".json");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextIsWrittenInBothLanguages(Path file) {
        assertEquals(List.of(), untranslated(Library.read(file)).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formBecomesAValidJsonSchema(Path file) {
        var schema = Form.read(Library.read(file)).schema();
        var meta = SCHEMAS.getSchema(URI.create(SpecVersion.VersionFlag.V202012.getId()));

        assertTrue(meta.validate(schema).isEmpty(), () -> meta.validate(schema).toString());
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void rubricAddsUpToAHundred(Path file) {
        var rubric = Library.read(file);

        assertEquals(100, sum(rubric.path("groups"), "weight"));
        rubric.path("groups").forEach(g -> assertEquals(g.path("weight").asInt(), sum(g.path("items"), "max")));
        rubric.path("groups").forEach(g -> assertEquals(20, g.path("commentMin").asInt()));
        assertEquals(new BigDecimal("70"), new BigDecimal(rubric.path("pass").asText()));
        assertEquals(6, rubric.path("vetoes").size());
        assertEquals(List.of(), untranslated(rubric).toList());
    }

    static Stream<Path> forms() {
        return Library.files("forms");
    }

    static Stream<Path> rubrics() {
        return Library.files("rubrics");
    }

    private static int sum(JsonNode list, String property) {
        return list.valueStream().mapToInt(node -> node.path(property).asInt()).sum();
    }

    private static Stream<String> untranslated(JsonNode node) {
        var here =
                node.has(Wording.CHINESE) && node.path(Wording.ENGLISH).asText().isBlank()
                        ? Stream.of(node.path(Wording.CHINESE).asText())
                        : Stream.<String>empty();
        return Stream.concat(here, node.valueStream().flatMap(StandardFormsTest::untranslated));
    }
}
