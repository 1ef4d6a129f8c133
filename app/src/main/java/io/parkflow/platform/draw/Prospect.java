package io.parkflow.platform.draw;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What a draw would draw from.
///
/// @param fields  how many of the candidates are at home in which field
/// @param leftOut member → `company`, `unit`, `recused`, `apart`, `drawer` or `away`
public record Prospect(int candidates, Map<String, Integer> fields, Map<UUID, String> leftOut) {

    static Prospect of(Pool.Drawable drawable) {
        Map<String, Integer> fields = new TreeMap<>();
        drawable.candidates()
                .forEach(candidate -> candidate.fields().forEach(field -> fields.merge(field, 1, Integer::sum)));
        Map<UUID, String> leftOut = new TreeMap<>();
        drawable.leftOut()
                .forEach((member, why) -> leftOut.put(member, why.name().toLowerCase(Locale.ROOT)));
        return new Prospect(drawable.candidates().size(), fields, leftOut);
    }
}
