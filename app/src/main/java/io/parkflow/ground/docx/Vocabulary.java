package io.parkflow.ground.docx;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields a template may name.
///
/// @param fields by code, in the order they are listed to authors
public record Vocabulary(Map<String, Declared> fields) {
    public Vocabulary {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// @param label   Chinese name; a template may use it instead of the code
    /// @param columns of a list
    public record Declared(Kind kind, String label, Map<String, Declared> columns) {
        public Declared {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    @Serdeable
    public enum Kind {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("money")
        MONEY,
        @JsonProperty("day")
        DAY,
        @JsonProperty("moment")
        MOMENT,
        @JsonProperty("flag")
        FLAG,
        @JsonProperty("image")
        IMAGE,
        @JsonProperty("list")
        LIST;

        /// The words that may follow a field of this kind, besides none.
        public Set<String> forms() {
            return switch (this) {
                case MONEY -> Set.of("大写", "万元", "capitals", "wan");
                case DAY, MOMENT -> Set.of("大写", "日期", "capitals", "date");
                case TEXT, FLAG, IMAGE, LIST -> Set.of();
            };
        }
    }

    /// @param declared its declaration
    public record Found(String code, Declared declared) {}

    public Optional<Found> find(String name) {
        return find(fields, name);
    }

    /// Inside a list its columns come first, then what is outside.
    Optional<Found> find(List<Found> lists, String name) {
        for (Found list : lists.reversed()) {
            Optional<Found> column = find(list.declared().columns(), name);
            if (column.isPresent()) {
                return column;
            }
        }
        return find(name);
    }

    private static Optional<Found> find(Map<String, Declared> fields, String name) {
        Declared byCode = fields.get(name);
        if (byCode != null) {
            return Optional.of(new Found(name, byCode));
        }
        return fields.entrySet().stream()
                .filter(field -> field.getValue().label().equals(name))
                .findFirst()
                .map(field -> new Found(field.getKey(), field.getValue()));
    }

    /// This one with more fields behind its own.
    public Vocabulary and(Vocabulary more) {
        Map<String, Declared> all = new LinkedHashMap<>(fields);
        more.fields().forEach(all::putIfAbsent);
        return new Vocabulary(all);
    }
}
