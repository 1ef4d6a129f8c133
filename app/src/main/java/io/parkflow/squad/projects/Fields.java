package io.parkflow.squad.projects;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A thing field by field, as text, in the order people read it. What an event says has changed and what two days
/// differ
/// in come from the same comparison. As an event never carries what somebody wrote in a form, neither does this: codes,
/// ids, days and amounts only.
public final class Fields {
    private final Map<String, String> texts = new LinkedHashMap<>();

    /// @param value what is empty is the empty text
    public Fields with(String name, Object value) {
        texts.put(
                name,
                switch (value) {
                    case Optional<?> found -> found.map(Object::toString).orElse("");
                    default -> value.toString();
                });
        return this;
    }

    /// Everything it says, as that of a thing that was not there before.
    public Map<String, List<String>> all() {
        return changes(new Fields());
    }

    /// Field → what it was, what it is; nothing for what is the same.
    public Map<String, List<String>> changes(Fields before) {
        return changes(before.texts, texts);
    }

    static Map<String, List<String>> changes(Map<String, String> was, Map<String, String> is) {
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        Map<String, List<String>> changes = new LinkedHashMap<>();
        names.forEach(field -> {
            String then = was.getOrDefault(field, "");
            String now = is.getOrDefault(field, "");
            if (!then.equals(now)) {
                changes.put(field, List.of(then, now));
            }
        });
        return changes;
    }
}
