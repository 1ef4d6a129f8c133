package io.parkflow.test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.parkflow.ground.text.Trees;
import org.junit.jupiter.api.Test;

/// The guard that every HTTP test stands behind can itself refuse.
class PromisedTest {
    private final Promised promised = new Promised(Trees.read("""
            {"paths": {
                "/things/{id}": {"get": {"responses": {"200": {"content": {"application/json":
                    {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}},
                "/things/counts": {"get": {"responses": {"200": {"content": {"application/json":
                    {"schema": {"type": "array", "items": {"type": "integer"}}}}}}}}},
             "components": {"schemas": {"Thing": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string"}, "light": {"type": "string", "enum": ["green", "red"]}}}}}}"""));

    @Test
    void whatIsPromisedPasses() {
        assertDoesNotThrow(() -> promised.check("GET", "/things/1?a=b", 200, "{\"name\": \"a\", \"light\": \"red\"}"));
        assertDoesNotThrow(() -> promised.check("GET", "/things/counts", 200, "[1, 2]"));
    }

    @Test
    void missingUnknownOrWrongMembersDoNot() {
        for (String wrong : new String[] {
            "{}", "{\"name\": null}", "{\"name\": \"a\", \"more\": 1}", "{\"name\": \"a\", \"light\": \"RED\"}"
        }) {
            assertThrows(AssertionError.class, () -> promised.check("GET", "/things/1", 200, wrong), wrong);
        }
        assertThrows(AssertionError.class, () -> promised.check("GET", "/things/counts", 200, "[\"1\"]"));
    }
}
