package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.parkflow.ground.identity.Email;
import io.parkflow.ground.identity.IdCard;
import io.parkflow.ground.identity.Phone;
import io.parkflow.ground.identity.Uscc;
import io.parkflow.ground.text.FullWidth;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Codes, numbers of persons, addresses and dates. In an autosave a half-typed one is kept as typed.
record CodeValues(Findings findings, boolean complete) {
    private static final int LONGEST = 2_000;

    /// A code that fails its check is kept and warned about, see [Uscc].
    Optional<JsonNode> creditCode(JsonNode value, String pointer) {
        return code(
                value,
                pointer,
                "not-a-uscc",
                40,
                text -> Optional.of(Uscc.of(text))
                        .filter(uscc -> !uscc.value().isEmpty())
                        .map(uscc -> warned(uscc, pointer)));
    }

    Optional<JsonNode> phone(JsonNode value, String pointer) {
        return code(value, pointer, "not-a-phone", 40, text -> Phone.find(text).map(Phone::value));
    }

    Optional<JsonNode> email(JsonNode value, String pointer) {
        return code(
                value, pointer, "not-an-email", 254, text -> Email.find(text).map(Email::value));
    }

    Optional<JsonNode> idNumber(JsonNode value, String pointer) {
        return code(
                value, pointer, "not-an-idcard", 40, text -> IdCard.find(text).map(IdCard::value));
    }

    Optional<JsonNode> webAddress(JsonNode value, String pointer) {
        return code(value, pointer, "not-a-url", LONGEST, WebAddress::find);
    }

    Optional<JsonNode> day(Kind.Day kind, LocalDate today, JsonNode value, String pointer) {
        var day = value.isTextual() ? kind.precision().read(value.asText()) : Optional.<Precision.Written>empty();
        if (day.isEmpty()) {
            findings.flaw(pointer, "not-a-date");
        } else if (kind.past() && day.get().first().isAfter(today)) {
            findings.flaw(pointer, "in-the-future", today.toString());
            return Optional.empty();
        }
        return day.map(d -> TextNode.valueOf(d.kept()));
    }

    private String warned(Uscc uscc, String pointer) {
        if (complete && uscc instanceof Uscc.Doubtful(var _, var reason)) {
            findings.warning(
                    pointer, "uscc-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return uscc.value();
    }

    private Optional<JsonNode> code(
            JsonNode value, String pointer, String word, int longest, Function<String, Optional<String>> read) {
        var text = value.asText();
        if (!value.isTextual() || text.length() > longest || !TextValues.isReadable(text.strip(), false)) {
            findings.flaw(pointer, word);
            return Optional.empty();
        }
        var found = read.apply(text);
        if (found.isEmpty() && complete) {
            findings.flaw(pointer, word);
            return Optional.empty();
        }
        return Optional.of(
                TextNode.valueOf(found.orElseGet(() -> FullWidth.halved(text).strip())));
    }
}
