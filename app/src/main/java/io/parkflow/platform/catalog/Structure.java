package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.parkflow.platform.forms.FormProblems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a part has the shape it must have, before anybody reads meaning into it.
final class Structure {
    private static final JsonSchema BUNDLE = schema("bundle");
    private static final JsonSchema RUBRIC = schema("rubric");
    private static final Pattern QUOTED = Pattern.compile("'([^']{1,80})'");
    private static final Set<String> SAID = Set.of(
            "required",
            "additionalProperties",
            "type",
            "enum",
            "const",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "uniqueItems",
            "dangling",
            "wrong-kind",
            "twice",
            "not-shown");

    private Structure() {}

    static List<Remark> bundle(JsonNode bundle) {
        return remarks(Remark.BUNDLE, BUNDLE, bundle);
    }

    static List<Remark> rubric(String part, JsonNode rubric) {
        return remarks(part, RUBRIC, rubric);
    }

    static List<Remark> form(String part, JsonNode form) {
        return FormProblems.in(form).stream()
                .map(problem -> remark(part, problem.pointer(), problem.code(), problem.message()))
                .toList();
    }

    private static List<Remark> remarks(String part, JsonSchema schema, JsonNode file) {
        return schema.validate(file).stream()
                .map(message -> remark(part, pointer(message), message.getType(), message.getMessage()))
                .distinct()
                .toList();
    }

    private static String pointer(ValidationMessage message) {
        return message.getInstanceLocation().toString();
    }

    /// The last quoted word of the library's sentence is what it is about.
    private static Remark remark(String part, String at, String keyword, String message) {
        String code = "catalog.schema-" + (SAID.contains(keyword) ? keyword : "other");
        Matcher quoted = QUOTED.matcher(message);
        String word = quoted.results().map(found -> found.group(1)).reduce("", (_, last) -> last);
        return Remark.grave(part, at, code, word);
    }

    private static JsonSchema schema(String name) {
        var config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("classpath:schemas/" + name + ".json"), config);
    }
}
