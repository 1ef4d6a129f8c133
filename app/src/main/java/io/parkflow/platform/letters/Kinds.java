package io.parkflow.platform.letters;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.docx.Value;
import io.parkflow.ground.docx.Values;
import io.parkflow.ground.docx.Vocabulary;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import io.parkflow.ground.text.Wording;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.catalog.Edition;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The letters that bundles declare.
@Singleton
final class Kinds {
    private static final String PART = "letters";

    private record Pin(String checksum, String key) {}

    private final Catalog catalog;
    private final Cache<Pin, Kind> known =
            Caffeine.newBuilder().maximumSize(5_000).build();
    private final Cache<UUID, List<Kind>> current = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    Kinds(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Those of the newest version of each workflow.
    List<Kind> all() {
        return current.get(
                Tenancy.current().id(),
                _ -> catalog.all().stream()
                        .flatMap(edition -> of(edition).stream())
                        .toList());
    }

    List<Kind> of(String workflow, int version) {
        return of(catalog.edition(workflow, version));
    }

    /// @throws Rejected 404 when the newest version of the workflow has no such letter
    Kind current(String workflow, String key) {
        return of(catalog.current(workflow)).stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(Rejected::missing);
    }

    Optional<Kind> find(String workflow, int version, String key) {
        return of(workflow, version).stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst();
    }

    /// The template the standard library ships.
    byte[] standard(Kind kind) {
        try {
            return catalog.edition(kind.workflow(), kind.version())
                    .findPart(PART, kind.key())
                    .orElseThrow()
                    .path("docx")
                    .binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Kind> of(Edition edition) {
        return edition.bundle().letters().stream()
                .map(key -> known.get(new Pin(edition.checksum(), key), _ -> read(edition, key)))
                .toList();
    }

    private static Kind read(Edition edition, String key) {
        JsonNode written = edition.findPart(PART, key)
                .orElseThrow(() -> new IllegalStateException("no letter " + key + " in the bundle"));
        Vocabulary fields = fields(written.path("fields"));
        return new Kind(
                edition.bundle().key(),
                edition.bundle().version(),
                key,
                Trees.read(written.path("name"), Wording.class),
                written.path("number").asText(),
                words(written.path("on")),
                Set.copyOf(words(written.path("by"))),
                fields.and(CommonFields.VOCABULARY),
                values(written.path("sample"), fields.fields()));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static Vocabulary fields(JsonNode written) {
        Map<String, Vocabulary.Declared> fields = new LinkedHashMap<>();
        written.properties().forEach(field -> fields.put(field.getKey(), declared(field.getValue())));
        return new Vocabulary(fields);
    }

    private static Vocabulary.Declared declared(JsonNode field) {
        return new Vocabulary.Declared(
                Vocabulary.Kind.valueOf(field.path("kind").asText().toUpperCase(Locale.ROOT)),
                field.path("label").asText(),
                fields(field.path("columns")).fields());
    }

    private static Values values(JsonNode sample, Map<String, Vocabulary.Declared> fields) {
        return new Values(sample.properties().stream()
                .filter(field -> fields.containsKey(field.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> value(field.getValue(), Objects.requireNonNull(fields.get(field.getKey()))),
                        (first, _) -> first,
                        LinkedHashMap::new)));
    }

    private static Value value(JsonNode sample, Vocabulary.Declared field) {
        return switch (field.kind()) {
            case TEXT -> new Value.Words(sample.asText());
            case MONEY -> new Value.Amount(Money.yuan(sample.asText()));
            case DAY -> new Value.Day(LocalDate.parse(sample.asText()));
            case MOMENT -> new Value.Moment(Instant.parse(sample.asText()).atZone(Calendar.ZONE));
            case FLAG -> new Value.Flag(sample.asBoolean());
            case LIST ->
                new Value.Rows(sample.valueStream()
                        .map(row -> values(row, field.columns()))
                        .toList());
            case IMAGE -> throw new IllegalStateException("no image in a sample");
        };
    }
}
