package io.parkflow.platform.publicity;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A notice as anyone sees it: what was frozen when it opened, and nothing else.
///
/// @param digest SHA-256 over the frozen copy
/// @param can    `object`
@Serdeable
record NoticeSheet(
        UUID id,
        String title,
        String body,
        Notice.State state,
        Instant from,
        Instant until,
        List<Shown> items,
        Money total,
        Optional<Supervision> supervision,
        String digest,
        List<String> can) {

    @Serdeable
    record Shown(String resident, String project, String instrument, Money amount) {}

    /// A line of the staff's list.
    ///
    /// @param objections how many stop it; only for those who may see objections
    @Serdeable
    record Line(
            UUID id,
            String title,
            Notice.State state,
            Instant from,
            Instant until,
            Optional<UUID> caseId,
            Optional<Integer> objections) {}

    /// A notice as staff see it.
    ///
    /// @param objections only for those who may see them
    @Serdeable
    record Staffed(
            UUID id,
            String title,
            String body,
            Notice.State state,
            Instant from,
            Instant until,
            List<Shown> items,
            Money total,
            Optional<Supervision> supervision,
            String digest,
            Optional<UUID> caseId,
            Optional<List<Said>> objections,
            List<String> can) {}

    @Serdeable
    record Said(
            String number,
            Objection.Kind kind,
            Optional<String> name,
            Optional<String> contact,
            String text,
            Instant receivedAt) {
        static Said of(Objection objection) {
            return new Said(
                    objection.number(),
                    objection.kind(),
                    objection.name(),
                    objection.contact(),
                    objection.words(),
                    objection.receivedAt());
        }
    }

    static String title(Notice notice, Locale locale) {
        return Texts.of(locale, "publicity.title", List.of(resident(notice), notice.project()));
    }

    private static String resident(Notice notice) {
        return notice.content().path("resident").asText();
    }

    static NoticeSheet of(Notice notice, Instant now, Locale locale) {
        JsonNode content = notice.content();
        Money amount = Money.yuan(content.path("amount").asText());
        Shown item = new Shown(
                resident(notice), notice.project(), content.path("instrument").asText(), amount);
        return new NoticeSheet(
                notice.id(),
                title(notice, locale),
                Texts.of(locale, "publicity.body", List.of()),
                notice.state(),
                notice.openedAt(),
                notice.endsAt(),
                List.of(item),
                amount,
                supervision(content.path("supervision")),
                notice.digest(),
                notice.takesObjections(now) ? List.of("object") : List.of());
    }

    private static Optional<Supervision> supervision(JsonNode kept) {
        return kept.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Supervision(
                        kept.path("unit").asText(),
                        kept.path("phone").asText(),
                        Optional.ofNullable(kept.get("address")).map(JsonNode::asText)));
    }

    Staffed staffed(Optional<UUID> caseId, Optional<List<Said>> said) {
        return new Staffed(id, title, body, state, from, until, items, total, supervision, digest, caseId, said, can);
    }
}
