package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A form as JSON Schema 2020-12. Conditions become `if`/`then`; sums and other cross-field checks cannot be said
/// in JSON Schema and are left to the server.
final class FormSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormSchema() {}

    static ObjectNode of(Form form) {
        var schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", said(form.title()));
        shape(schema, form.fields());
        return schema;
    }

    /// An object of fields; also a table's row.
    static void shape(ObjectNode schema, Map<String, Field> fields) {
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        var properties = schema.putObject("properties");
        var required = JSON.arrayNode();
        var conditions = JSON.arrayNode();
        fields.values().stream()
                .filter(field -> !(field.kind() instanceof Kind.Note))
                .forEach(field -> {
                    properties.set(field.name(), property(field));
                    if (field.required() && field.conditions().isEmpty()) {
                        required.add(field.name());
                    } else if (field.required()) {
                        conditions.add(condition(field.name(), field.conditions()));
                    }
                });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (!conditions.isEmpty()) {
            schema.set("allOf", conditions);
        }
    }

    private static ObjectNode property(Field field) {
        var property = KindSchema.of(field.kind());
        property.put("title", said(field.label()));
        if (!field.help().byTag().isEmpty()) {
            property.put("description", said(field.help()));
        }
        return property;
    }

    private static ObjectNode condition(String name, List<Condition> conditions) {
        var all = JSON.arrayNode();
        conditions.forEach(condition -> all.add(holds(condition)));
        var rule = JSON.objectNode();
        rule.set("if", all.size() == 1 ? all.path(0) : JSON.objectNode().set("allOf", all));
        rule.putObject("then").putArray("required").add(name);
        return rule;
    }

    private static ObjectNode holds(Condition condition) {
        var among = JSON.objectNode();
        var values = JSON.arrayNode();
        condition.values().stream().sorted().forEach(value -> {
            values.add(value);
            if (value.equals("true") || value.equals("false")) {
                values.add(Boolean.parseBoolean(value));
            }
        });
        var oneOf = JSON.objectNode().set("enum", values);
        var list = JSON.objectNode().put("type", "array").set("contains", oneOf.deepCopy());
        var answer = JSON.objectNode().set("anyOf", JSON.arrayNode().add(oneOf).add(list));
        among.putObject("properties").set(condition.field(), answer);
        among.putArray("required").add(condition.field());
        return condition.among() ? among : JSON.objectNode().set("not", among);
    }

    private static String said(Wording wording) {
        return wording.in(Locale.SIMPLIFIED_CHINESE);
    }
}
