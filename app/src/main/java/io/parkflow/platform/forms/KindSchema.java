package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The JSON Schema of one kind of value, in its normal form.
final class KindSchema {
    private KindSchema() {}

    static ObjectNode of(Kind kind) {
        return switch (kind) {
            case Kind.Line(int max) -> text().put("minLength", 1).put("maxLength", max);
            case Kind.Paragraph(int min, int max) ->
                text().put("minLength", Math.max(1, min)).put("maxLength", max);
            case Kind.Whole(var bounds) -> whole(bounds);
            case Kind.Decimal(int scale, var _, var _) -> decimal(scale);
            case Kind.Percent _ -> decimal(2);
            case Kind.Amount _ -> decimal(2).put("description", "CNY");
            case Kind.Day(var _, var precision) -> day(precision);
            case Kind.YesNo _ -> JsonNodeFactory.instance.objectNode().put("type", "boolean");
            case Kind.Choice(var options) -> choice(options);
            case Kind.Tree tree -> choice(tree.leaves());
            case Kind.Company _ -> id();
            case Kind.Computed(var _, int scale) -> decimal(scale);
            case Kind.Choices(var options) -> list(choice(options), 1, options.size());
            case Kind.CreditCode _ -> text().put("minLength", 1).put("maxLength", 40);
            case Kind.PhoneNumber _ -> text().put("pattern", "^[0-9-]{7,24}$");
            case Kind.EmailAddress _ -> text().put("format", "email").put("maxLength", 254);
            case Kind.IdNumber _ -> text().put("pattern", "^[1-9][0-9]{16}[0-9X]$");
            case Kind.WebAddress _ -> text().put("format", "uri").put("maxLength", 2_000);
            case Kind.Table(var columns, int min, int max) -> {
                var row = JsonNodeFactory.instance.objectNode();
                FormSchema.shape(row, columns);
                yield list(row, Math.max(1, min), max).put("uniqueItems", false);
            }
            case Kind.Attachment _, Kind.Person _ -> id();
            case Kind.Attachments(var _, var _, int max) -> list(id(), 1, max);
            case Kind.People(var _, int min, int max, var _) -> list(id(), min, max);
            case Kind.Consent _ -> JsonNodeFactory.instance.objectNode().put("const", true);
            case Kind.Note _ -> throw new IllegalArgumentException("a note has no value");
        };
    }

    private static ObjectNode text() {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }

    private static ObjectNode day(Precision precision) {
        return switch (precision) {
            case DAY -> text().put("format", "date");
            case MONTH -> text().put("pattern", "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$");
            case YEAR -> text().put("pattern", "^(19|20|21)[0-9]{2}$");
        };
    }

    private static ObjectNode id() {
        return text().put("format", "uuid");
    }

    /// Decimals travel as text so that no reader rounds them.
    private static ObjectNode decimal(int scale) {
        var fraction = scale == 0 ? "" : "\\.[0-9]{" + scale + "}";
        return text().put("pattern", "^-?[0-9]{1,18}" + fraction + "$");
    }

    private static ObjectNode whole(Bounds bounds) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "integer");
        bound(schema, "minimum", bounds.min());
        bound(schema, "maximum", bounds.max());
        return schema;
    }

    private static void bound(ObjectNode schema, String keyword, @Nullable BigDecimal bound) {
        if (bound != null) {
            schema.put(keyword, bound);
        }
    }

    private static ObjectNode choice(List<Kind.Option> options) {
        var schema = text();
        var values = schema.putArray("enum");
        options.forEach(option -> values.add(option.value()));
        return schema;
    }

    private static ObjectNode list(ObjectNode items, int min, int max) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.set("items", items);
        return schema.put("minItems", min).put("maxItems", max).put("uniqueItems", true);
    }
}
