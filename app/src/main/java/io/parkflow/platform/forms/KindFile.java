package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.money.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads what a field holds; the words of the vocabulary and their defaults stand here.
final class KindFile {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private KindFile() {}

    static Kind read(JsonNode node) {
        return switch (node.path("kind").asText()) {
            case "text" -> new Kind.Line(node.path("maxLength").asInt(200));
            case "textarea" ->
                new Kind.Paragraph(
                        node.path("minLength").asInt(0), node.path("maxLength").asInt(2_000));
            case "integer" -> new Kind.Whole(bounds(node, null, null));
            case "decimal" ->
                new Kind.Decimal(
                        node.path("scale").asInt(2),
                        bounds(node, null, null),
                        node.path("unit").asText());
            case "percent" -> new Kind.Percent(bounds(node, BigDecimal.ZERO, HUNDRED));
            case "money" -> new Kind.Amount(unit(node), bounds(node, BigDecimal.ZERO, null));
            case "date" ->
                new Kind.Day(
                        node.path("past").asBoolean(),
                        Precision.valueOf(node.path("precision").asText("day").toUpperCase(Locale.ROOT)));
            case "boolean" -> new Kind.YesNo();
            case "choice" -> new Kind.Choice(options(node));
            case "choices" -> new Kind.Choices(options(node));
            case "tree" -> new Kind.Tree(branches(node.path("options")));
            case "dictionary" ->
                new Kind.Tree(
                        branches(Dictionaries.options(node.path("dictionary").asText())));
            case "company" -> new Kind.Company();
            case "formula" ->
                new Kind.Computed(Formula.read(node.path("formula").asText()), scale(node));
            case "uscc" -> new Kind.CreditCode();
            case "phone" -> new Kind.PhoneNumber();
            case "email" -> new Kind.EmailAddress();
            case "idcard" -> new Kind.IdNumber();
            case "url" -> new Kind.WebAddress();
            case "table" -> table(node);
            case "file" -> new Kind.Attachment(accept(node), megabytes(node));
            case "files" ->
                new Kind.Attachments(
                        accept(node), megabytes(node), node.path("maxFiles").asInt(20));
            case "member" -> new Kind.Person(node.path("role").asText());
            case "members" -> members(node);
            case "consent" -> new Kind.Consent(node.path("version").asText(), FormFile.wording(node.path("text")));
            case "note" -> new Kind.Note();
            case String other -> throw new IllegalArgumentException("unknown kind " + other);
        };
    }

    private static List<Kind.Branch> branches(JsonNode options) {
        return options.valueStream()
                .map(o -> new Kind.Branch(
                        new Kind.Option(o.path("value").asText(), FormFile.wording(o.path("label"))),
                        branches(o.path("children"))))
                .toList();
    }

    private static int scale(JsonNode formula) {
        return switch (formula.path("result").asText("decimal")) {
            case "integer" -> 0;
            case "decimal" -> formula.path("scale").asInt(2);
            default -> 2;
        };
    }

    private static Kind table(JsonNode node) {
        var most = node.path("maxRows").asInt(Kind.ROWS);
        return new Kind.Table(
                FormFile.fields(node.path("columns")), node.path("minRows").asInt(0), most);
    }

    private static Kind members(JsonNode node) {
        var min = node.path("min").asInt(1);
        var max = node.path("max").asInt(50);
        return new Kind.People(
                node.path("role").asText(), min, max, node.path("odd").asBoolean());
    }

    private static Bounds bounds(JsonNode node, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        return new Bounds(bound(node.path("min"), min), bound(node.path("max"), max));
    }

    private static @Nullable BigDecimal bound(JsonNode node, @Nullable BigDecimal otherwise) {
        return node.isMissingNode() ? otherwise : new BigDecimal(node.asText());
    }

    private static Unit unit(JsonNode node) {
        return Unit.find(node.path("unit").asText()).orElse(Unit.YUAN);
    }

    private static List<Kind.Option> options(JsonNode node) {
        return node.path("options")
                .valueStream()
                .map(o -> new Kind.Option(o.path("value").asText(), FormFile.wording(o.path("label"))))
                .toList();
    }

    private static List<String> accept(JsonNode node) {
        return node.path("accept").valueStream().map(JsonNode::asText).toList();
    }

    private static int megabytes(JsonNode node) {
        return node.path("maxMb").asInt(50);
    }
}
