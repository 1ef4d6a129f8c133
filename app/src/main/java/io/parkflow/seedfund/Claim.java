package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.identity.Uscc;
import io.parkflow.ground.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What an application says, read from its form; anything may still be missing or half typed.
record Claim(ObjectNode form) {

    Optional<String> text(String field) {
        return Optional.of(form.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    boolean says(String field) {
        return form.path(field).asBoolean();
    }

    boolean isTeam() {
        return text("entType").filter("TEAM"::equals).isPresent();
    }

    Optional<Money> amount() {
        try {
            return text("amount").map(Money::yuan);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> founded() {
        try {
            return text("regDate").map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<String> uscc() {
        return isTeam() ? Optional.empty() : text("uscc").map(Uscc::normalised);
    }

    String instrument() {
        return text("instrument").orElse("");
    }

    String company() {
        return text("entName").orElse("");
    }

    String project() {
        return text("projectName").orElse("");
    }

    boolean hasDoubleFunding() {
        return form.path("govFunds")
                .valueStream()
                .anyMatch(row -> row.path("sameUse").asBoolean());
    }
}
