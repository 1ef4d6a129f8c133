package io.parkflow.platform.messages;

import io.parkflow.ground.outbox.Told;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.text.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Fills the words of a rule, in every language it is written in.
///
/// @param zone of the park
record Words(Told fact, Optional<Matter> matter, Optional<Matter.Open> task, ZoneId zone) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int LONGEST = 500;

    Wording of(Wording template) {
        Map<String, String> filled = new LinkedHashMap<>();
        template.byTag().forEach((tag, text) -> {
            String said = Template.fill(text, values(Locale.forLanguageTag(tag)));
            filled.put(tag, said.length() > LONGEST ? said.substring(0, LONGEST) : said);
        });
        return new Wording(filled);
    }

    private Map<String, String> values(Locale locale) {
        Map<String, String> values = new HashMap<>();
        matter.ifPresent(there -> values.putAll(there.words(locale)));
        fact.detail().forEach((name, value) -> {
            if (Template.FIELDS.contains(name)) {
                values.putIfAbsent(name, String.valueOf(value));
            }
        });
        values.computeIfPresent("beat", (_, beat) -> Texts.of(locale, "rhythm.beat-" + beat, List.of()));
        Optional<String> step = task.map(Matter.Open::step).or(fact::step);
        step.ifPresent(key -> values.put(
                "step", matter.map(there -> there.stepName(key, locale)).orElse(key)));
        Optional<Instant> due = task.flatMap(Matter.Open::dueAt);
        values.put(
                "dueAt",
                due.map(at -> MOMENT.format(at.atZone(zone)))
                        .orElseGet(() -> Texts.of(locale, "messages.no-deadline", List.of())));
        return values;
    }
}
