package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.text.Trees;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills a form nobody has begun with what is known already, and says where it comes from. A field names its place:
/// `resident.name`, `member.phone`, `last` for what the same person said in this field the last time.
@Singleton
public final class Prefill {
    private final List<Known> places;
    private final ParkTime time;

    Prefill(List<Known> places, ParkTime time) {
        this.places = List.copyOf(places);
        this.time = time;
    }

    /// Where what stands in a form comes from, as long as nobody has changed it.
    ///
    /// @param source `resident`: the company's file; `member`: one's own account; `last`: one's own last submission
    /// @param at     since when it is known there
    @Serdeable
    public record Source(
            String field,

            @Schema(allowableValues = {"resident", "member", "last"})
            String source,

            Optional<Instant> at) {}

    /// @param rights of the step at hand; only what it may write is filled in
    /// @return values in their normal form; what would not be right by now is left out
    public ObjectNode fill(Known.Asking asking, StepRights rights) {
        ObjectNode data = Trees.empty();
        facts(asking).forEach((field, fact) -> {
            if (rights.over(field).writes()) {
                data.set(field, fact.value());
            }
        });
        if (data.isEmpty()) {
            return data;
        }
        var checked = new FormCheck(asking.form(), rights, time.today()).saved(data, Trees.empty());
        checked.flaws().forEach(flaw -> checked.data().remove(fieldOf(flaw.pointer())));
        return checked.data();
    }

    public List<Source> sources(Known.Asking asking, JsonNode data) {
        return facts(asking).entrySet().stream()
                .filter(entry ->
                        data.path(entry.getKey()).equals(entry.getValue().value()))
                .map(entry -> new Source(
                        entry.getKey(),
                        word(asking.form(), entry.getKey()),
                        entry.getValue().at()))
                .toList();
    }

    /// By field.
    private Map<String, Known.Fact> facts(Known.Asking asking) {
        Map<String, Known.Fact> known = new HashMap<>();
        places.stream()
                .filter(place -> asking.form().fields().values().stream()
                        .anyMatch(field -> word(field).equals(place.source())))
                .forEach(place -> known.putAll(place.about(asking)));
        Map<String, Known.Fact> facts = new HashMap<>();
        asking.form().fields().forEach((name, field) -> {
            Known.Fact fact = known.get(field.prefill().equals("last") ? "last." + name : field.prefill());
            if (fact != null) {
                facts.put(name, fact);
            }
        });
        return facts;
    }

    private static String word(Form form, String field) {
        return form.findField(field).map(Prefill::word).orElse("");
    }

    private static String word(Field field) {
        return field.prefill().split("\\.", 2)[0];
    }

    private static String fieldOf(String pointer) {
        return pointer.split("/", 3)[1];
    }
}
