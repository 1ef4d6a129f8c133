package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;

/// The shape of a form file: kinds, their attributes, labels. Judged by the schema `schemas/form.json`.
final class FormStructure {
    private static final JsonSchema SCHEMA = schema();

    private FormStructure() {}

    static List<FormProblems.Problem> problems(JsonNode file) {
        return SCHEMA.validate(file).stream()
                .map(FormStructure::problem)
                .distinct()
                .toList();
    }

    private static FormProblems.Problem problem(ValidationMessage message) {
        var at = message.getInstanceLocation().toString();
        return new FormProblems.Problem(at, message.getType(), message.getMessage());
    }

    private static JsonSchema schema() {
        var config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("classpath:schemas/form.json"), config);
    }
}
