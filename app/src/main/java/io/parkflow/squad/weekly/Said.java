package io.parkflow.squad.weekly;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.text.Trees;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// A report as its form was filled in.
///
/// @param less why less is invested than was said before
record Said(
        String progress,
        Optional<String> unchangedWhy,
        Optional<Money> investWeek,
        Money investTotal,
        Optional<String> less,
        String nextPlan,
        String confidence,
        Optional<LocalDate> visitedOn,
        int photos,
        JsonNode milestones,
        JsonNode blockers) {

    /// @param data  checked against the form
    /// @param flaws one more for each photograph that was taken at no time that can be read, or later than now
    static Said of(Map<String, Object> data, Instant now, ZoneId zone, Flaws flaws) {
        JsonNode form = Trees.of(data);
        JsonNode photos = form.path("photos");
        for (int i = 0; i < photos.size(); i++) {
            flaws.add(wrong(photos.path(i).path("takenAt").asText(), "/photos/" + i + "/takenAt", now, zone));
        }
        return new Said(
                form.path("progressText").asText(),
                text(form, "unchangedWhy").filter(_ -> form.path("unchanged").asBoolean()),
                text(form, "investWeek").map(Money::signed),
                Money.yuan(form.path("investTotal").asText()),
                text(form, "lessWhy"),
                form.path("nextWeekPlan").asText(),
                form.path("confidence").asText(),
                text(form, "visitedOn").map(LocalDate::parse),
                photos.size(),
                form.path("milestones"),
                form.path("blockers"));
    }

    private static Optional<String> text(JsonNode form, String field) {
        return Optional.of(form.path(field).asText("")).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Flaw> wrong(String text, String pointer, Instant now, ZoneId zone) {
        return taken(text.strip().replace(' ', 'T'), zone)
                .map(at ->
                        at.isAfter(now) ? Optional.of(Flaw.at(pointer, "weekly.taken-later")) : Optional.<Flaw>empty())
                .orElse(Optional.of(Flaw.at(pointer, "weekly.taken-when")));
    }

    /// A moment, or a time on the park's clock.
    static Optional<Instant> taken(String text, ZoneId zone) {
        try {
            return Optional.of(
                    text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$") && text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String json(JsonNode table) {
        return table.isArray() ? table.toString() : "[]";
    }
}
