package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.LocalDate;
import java.util.Optional;

/// Brings one value to its normal form, or says what is wrong with it. Blank values have no normal form.
///
/// @param complete false for an autosave: lower bounds and formats of half-typed codes are not judged
record Values(Findings findings, LocalDate today, boolean complete) {
    Optional<JsonNode> find(Field field, JsonNode value, String pointer) {
        if (isBlank(value)) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case Kind.Line kind -> texts().line(kind, value, pointer);
            case Kind.Paragraph kind -> texts().paragraph(kind, value, pointer);
            case Kind.Whole kind -> numbers().whole(kind, value, pointer);
            case Kind.Decimal kind -> numbers().decimal(value, pointer, kind.scale(), kind.bounds());
            case Kind.Percent kind -> numbers().decimal(value, pointer, 2, kind.bounds());
            case Kind.Amount kind -> numbers().decimal(value, pointer, 2, kind.bounds());
            case Kind.Day kind -> codes().day(kind, today, value, pointer);
            case Kind.YesNo _ -> yesNo(value, pointer);
            case Kind.Choice kind -> choices().one(kind.options(), value, pointer);
            case Kind.Tree kind -> choices().one(kind.leaves(), value, pointer);
            case Kind.Company _ -> choices().id(value, pointer);
            case Kind.Computed _ -> Optional.empty();
            case Kind.Choices kind -> choices().many(kind.options(), value, pointer);
            case Kind.CreditCode _ -> codes().creditCode(value, pointer);
            case Kind.PhoneNumber _ -> codes().phone(value, pointer);
            case Kind.EmailAddress _ -> codes().email(value, pointer);
            case Kind.IdNumber _ -> codes().idNumber(value, pointer);
            case Kind.WebAddress _ -> codes().webAddress(value, pointer);
            case Kind.Table kind -> new Rows(this).table(kind, value, pointer);
            case Kind.Attachment _, Kind.Person _ -> choices().id(value, pointer);
            case Kind.Attachments kind -> choices().ids(1, kind.maxFiles(), false, value, pointer);
            case Kind.People kind -> choices().ids(kind.min(), kind.max(), kind.odd(), value, pointer);
            case Kind.Consent _ -> consent(value, pointer);
            case Kind.Note _ -> Optional.empty();
        };
    }

    static boolean isBlank(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isArray() && value.isEmpty());
    }

    private TextValues texts() {
        return new TextValues(findings, complete);
    }

    private NumberValues numbers() {
        return new NumberValues(findings, complete);
    }

    private CodeValues codes() {
        return new CodeValues(findings, complete);
    }

    private ChosenValues choices() {
        return new ChosenValues(findings, complete);
    }

    private Optional<JsonNode> yesNo(JsonNode value, String pointer) {
        if (value.isBoolean()) {
            return Optional.of(value);
        }
        findings.flaw(pointer, "not-yes-or-no");
        return Optional.empty();
    }

    /// Only agreement is kept; taking it back clears it.
    private Optional<JsonNode> consent(JsonNode value, String pointer) {
        return yesNo(value, pointer).filter(BooleanNode.TRUE::equals);
    }
}
